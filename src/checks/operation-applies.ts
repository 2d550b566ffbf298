/**
 * Every operation can be applied on its day: its target is there, what it adds is not there yet, the words it replaces stand in the text, and it has
 * what its kind needs. One that cannot be applied would leave the text of every later day wrong.
 */
import { mayFollow } from '../policy/apply.ts';
import { expressionOn } from '../policy/at.ts';
import { addressOfPlace, changesForce } from '../policy/operations.ts';
import { withInner } from '../policy/relations.ts';
import type { Operation, OperationData, Policy, Regulation } from '../policy/types.ts';
import { relay, type Check, type Report } from './check.ts';

export const operationApplies: Check = {
  id: 'operation-applies',
  severity: 'error',
  example: {
    file: 'content/regulations/perpres-2-2002/amendments.yaml',
    good: 'target: perpres-1-2001#pasal-2-ayat-1',
    bad: 'target: perpres-1-2001#pasal-2-ayat-9',
  },
  run(policy, report) {
    relay('operation-applies')(policy, report);
    for (const regulation of policy.regulations.values()) {
      for (const operation of regulation.operations) checkOperation(policy, regulation, operation, report);
    }
  },
};

/** The fields that each kind needs beside those that all need. */
const needed: Readonly<Record<OperationData['operation'], readonly (keyof OperationData)[]>> = {
  replace: [],
  'insert-after': ['address'],
  repeal: [],
  substitute: ['phrase', 'with'],
  renumber: ['address'],
  'replace-elucidation': ['text'],
  void: ['reading'],
  'read-as': ['reading'],
  end: [],
  suspend: ['until'],
};

function checkOperation(policy: Policy, target: Regulation, operation: Operation, report: Report): void {
  const { data, yaml, index, on, acting, address } = operation;
  const tellAt: TellAt = (message, path, params = {}) =>
    report({ message, params, file: yaml.file.path, place: yaml.placeOf(['operations', index, ...path]) });
  const tell: Tell = (message, field, params) => tellAt(message, [field], params);
  for (const field of needed[data.operation])
    if (data[field] === undefined) tell('missing', 'operation', { field, operation: data.operation });
  if (data.state !== undefined && data.reason === undefined)
    tell('missing', 'state', { field: 'reason', operation: data.operation });
  if (on === undefined) tell('undated', 'operation', { acting });
  if (acting === target.id) tell('itself', 'target', { acting });
  if (data.until !== undefined && on !== undefined && data.until <= on)
    tell('until', 'until', { until: data.until, on });
  if (data.until !== undefined && !changesForce(operation)) tell('limit', 'until', { operation: data.operation });
  if (data.operation === 'insert-after' && data.address !== undefined && !mayFollow(address, data.address))
    tell('label', 'address', { found: data.address, target: address });
  const isReadLater = changesForce(operation) || data.operation === 'replace-elucidation' || data.state !== undefined;
  if (on !== undefined && isReadLater) checkTarget(target, operation, on, tell);
  if (on !== undefined && data.state === 'undecided') checkPhrase(target, operation, on, tellAt);
  if (on !== undefined && data.state === undefined) checkElucidations(target, operation, on, tellAt);
  checkPlace(policy, operation, tell);
}

/** Reports at a field of the operation. */
type Tell = (message: string, field: string, params?: Record<string, string>) => void;

/** Reports at a path of keys inside the operation. */
type TellAt = (message: string, path: readonly (string | number)[], params?: Record<string, string>) => void;

/**
 * A change of force or of an elucidation needs a provision that is there; one that is moot needs one that was there once and is no more. Before the first day of an
 * expression the last holds.
 */
function checkTarget(target: Regulation, { address, data }: Operation, on: string, tell: Tell): void {
  const [text] = expressionOn(target.expressions, on).texts.values();
  if (text === undefined) return;
  const isThere = text.byAddress.has(address);
  if (data.state === 'moot' && isThere) tell('not-moot', 'state', { address });
  const stoodBefore = target.expressions.some(
    ({ from = '', texts }) => from <= on && [...texts.values()].some(({ byAddress }) => byAddress.has(address)),
  );
  if (!isThere && !(data.state === 'moot' && stoodBefore)) tell('target', 'target', { address });
}

/** Words that a contested operation would replace stand in the text; those of one that is applied are looked for where it is applied. */
function checkPhrase(target: Regulation, { address, data }: Operation, on: string, tell: TellAt): void {
  for (const { lang, byAddress } of expressionOn(target.expressions, on).texts.values()) {
    const phrase = data.phrase?.[lang];
    const provision = byAddress.get(address);
    if (phrase === undefined || provision === undefined) continue;
    if (!withInner(provision).some(({ text }) => text.includes(phrase)))
      tell('phrase', ['phrase', lang], { phrase, address });
  }
}

/** What is explained stands in the text that the operation leads to. */
function checkElucidations(target: Regulation, { data }: Operation, on: string, tell: TellAt): void {
  const [text] = expressionOn(target.expressions, on).texts.values();
  if (text === undefined) return;
  data.elucidations?.forEach(({ address }, index) => {
    if (!text.byAddress.has(address)) tell('elucidation', ['elucidations', index, 'address'], { address });
  });
}

/** "Pasal I angka 3" is a provision of the acting regulation where that has a text of its own. */
function checkPlace(policy: Policy, { acting, data }: Operation, tell: Tell): void {
  const text = policy.regulations.get(acting)?.texts.get('id');
  if (text === undefined) return;
  const address = addressOfPlace(data.place);
  if (address === undefined || !text.byAddress.has(address)) tell('place', 'place', { found: data.place });
}
