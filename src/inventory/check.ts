/** Compares an inventory with the reference. */
import { decode } from '../policy/decode.ts';
import { validate } from '../policy/schemas.ts';
import type { Inventory } from '../policy/schema.gen.ts';
import { startOfFile, toSourceFile } from '../policy/source-file.ts';
import type { Problem, SourceFile, YamlData } from '../policy/types.ts';
import { isWorkbook } from '../policy/workbook.ts';
import { parseYaml } from '../policy/yaml.ts';
import { judgeCode } from './codes.ts';
import { severities, type InventoryFinding } from './finding.ts';
import { checkGeneral } from './general.ts';
import { itemsOf } from './items.ts';
import { checkLinks, type Tell } from './links.ts';
import type { Reference } from './reference.ts';

/** Inventories above this size in bytes are not read: some thousand items are more than any office has. */
export const largestInventory = 1024 * 1024;

/** Everything that is said of an inventory, and the file it is said of. */
export interface Comparison {
  readonly file: SourceFile;
  /** What keeps the file from being read as an inventory, under the rules of content. */
  readonly problems: readonly Problem[];
  /** What the comparison found, in the order of the file; empty while there are problems that keep the file from being read. */
  readonly findings: readonly InventoryFinding[];
}

/** Reads the bytes of an inventory and compares it with the reference. Whatever the bytes, a comparison comes back. */
export function compareInventory(path: string, bytes: Uint8Array, reference: Reference): Comparison {
  if (bytes.length > largestInventory) {
    const params = { size: bytes.length, limit: largestInventory };
    const problem = { rule: 'file-readable', message: 'too-large', params, file: path, place: startOfFile };
    return { file: toSourceFile(path, ''), problems: [problem], findings: [] };
  }
  if (isWorkbook(bytes)) {
    const problem = { rule: 'file-readable', message: 'workbook', params: {}, file: path, place: startOfFile };
    return { file: toSourceFile(path, ''), problems: [problem], findings: [] };
  }
  const problems: Problem[] = [];
  const file = decode(path, bytes, problems);
  const yaml = parseYaml(file, problems);
  if (yaml.data === null)
    problems.push({ rule: 'schema', message: 'no-fields', params: {}, file: path, place: startOfFile });
  else if (yaml.data !== undefined) validate('inventory', yaml, problems);
  // Lines of Windows and a byte order mark harm nobody here: the file is the office's own.
  const harmful = problems.filter(({ message }) => message !== 'carriage-return' && message !== 'byte-order-mark');
  const isUsable =
    yaml.data !== null && yaml.data !== undefined && harmful.every(({ rule }) => rule === 'text-encoding');
  return { file, problems: harmful, findings: isUsable ? compare(yaml as YamlData<Inventory>, reference) : [] };
}

function compare(yaml: YamlData<Inventory>, reference: Reference): readonly InventoryFinding[] {
  const findings: InventoryFinding[] = [];
  const tell: Tell = (rule, path, params) => findings.push({ rule, params, place: yaml.placeOf(path) });
  const items = itemsOf(yaml.data);
  if (items.length === 0) tell('empty', ['office'], {});
  for (const item of items) {
    const judgement = judgeCode(item, reference);
    if (judgement !== undefined) tell(judgement.rule, [...item.path, 'code'], judgement.params);
  }
  checkLinks(items, tell);
  checkGeneral(items, reference, tell);
  return findings.sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
}

/** Whether anything that was found is an error. */
export function hasErrors({ problems, findings }: Comparison): boolean {
  return problems.length > 0 || findings.some(({ rule }) => severities[rule] === 'error');
}
