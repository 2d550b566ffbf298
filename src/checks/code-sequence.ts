/**
 * The codes of the architecture stand in their order: each begins with the code above it and ends with the next number, none occurs twice, and
 * none stands on a level that every agency sets for itself. Targets and metadata sets are numbered without gaps too.
 */
import { codesOf, domainsOf, targetsOf, type DomainEntry, type ReferenceCode } from '../policy/architecture.ts';
import type { Check, Report } from './check.ts';

export const codeSequence: Check = {
  id: 'code-sequence',
  severity: 'error',
  run(policy, report) {
    const domains = domainsOf(policy);
    const seen = new Set<string>();
    for (const domain of domains) {
      const { code, reference } = domain.yaml.data;
      isDouble(domain, code, ['code'], seen, report);
      isDouble(domain, reference.code, ['reference', 'code'], seen, report);
      for (const own of codesOf(domain)) {
        if (!isDouble(domain, own.code, [...own.path, 'code'], seen, report)) checkCode(own, reference.code, report);
      }
      targetsOf(domain).forEach(({ data, path }, index) => {
        if (isDouble(domain, data.code, [...path, 'code'], seen, report)) return;
        const expected = `${code}${twoDigits(index + 1)}`;
        if (data.code !== expected) tell(domain, 'next', data.code, expected, [...path, 'code'], report);
      });
    }
    checkMetadata(domains, report);
  },
};

type Path = readonly (string | number)[];

const twoDigits = (number: number) => String(number).padStart(2, '0');

/** Whether a code was seen before, which is reported. */
function isDouble({ yaml }: DomainEntry, code: string, path: Path, seen: Set<string>, report: Report): boolean {
  const isSeen = seen.has(code);
  if (isSeen) report({ message: 'double', params: { found: code }, file: yaml.file.path, place: yaml.placeOf(path) });
  seen.add(code);
  return isSeen;
}

function checkCode({ code, domain, level, parent, path }: ReferenceCode, reference: string, report: Report): void {
  const { data, file, placeOf } = domain.yaml;
  const above = parent?.code ?? reference;
  const index = path.at(-1) as number;
  const isBelow = (own: string) => own.startsWith(`${above}.`) && own.lastIndexOf('.') === above.length;
  if (!isBelow(code)) tell(domain, 'parent', code, above, [...path, 'code'], report);
  else {
    // After a gap counting goes on from the code that is there: one gap is one message.
    const siblings = (parent?.data.codes ?? data.codes).slice(0, index);
    const before = siblings.findLast((own) => isBelow(own.code))?.code.slice(-2) ?? '00';
    const expected = `${above}.${twoDigits(Number(before) + 1)}`;
    if (code !== expected) tell(domain, 'next', code, expected, [...path, 'code'], report);
  }
  const setBy = data.levels.find((own) => own.level === level)?.setBy;
  if (setBy !== 'national')
    report({ message: 'level', params: { found: code, level }, file: file.path, place: placeOf([...path, 'code']) });
}

/** The numbers of the sets run through all domains. */
function checkMetadata(domains: readonly DomainEntry[], report: Report): void {
  let expected = 1;
  for (const domain of domains) {
    domain.yaml.data.metadata?.sets.forEach(({ number }, index) => {
      const path = ['metadata', 'sets', index, 'number'];
      if (number !== expected) tell(domain, 'next', String(number), String(expected), path, report);
      expected = number + 1;
    });
  }
}

function tell(
  { yaml }: DomainEntry,
  message: string,
  found: string,
  expected: string,
  path: Path,
  report: Report,
): void {
  report({ message, params: { found, expected }, file: yaml.file.path, place: yaml.placeOf(path) });
}
