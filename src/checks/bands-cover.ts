/** The bands of an evaluation scheme cover its scale without gap and without overlap, the lowest first. Which bound belongs to a band is said by the scheme, so every index has exactly one predicate. */
import { compare, parseDecimal } from '../policy/decimal.ts';
import type { SchemeData, YamlData } from '../policy/types.ts';
import type { Check, Report } from './check.ts';

export const bandsCover: Check = {
  id: 'bands-cover',
  severity: 'error',
  example: {
    file: 'content/schemes/indeks-2001/scheme.yaml',
    good: "from: '2', to: '3'",
    bad: "from: '2.1', to: '3'",
  },
  run(policy, report) {
    for (const { yaml } of policy.schemes.values()) checkBands(yaml, report);
  },
};

function checkBands(yaml: YamlData<SchemeData>, report: Report): void {
  const { bands, scale } = yaml.data;
  const order = (a: string, b: string) => compare(parseDecimal(a), parseDecimal(b));
  const known = new Set<string>();
  bands.list.forEach(({ id, from, to }, index) => {
    const tell = (message: string, params: Record<string, string>, key?: 'id' | 'from' | 'to') => {
      const path = ['bands', 'list', index, ...(key === undefined ? [] : [key])];
      report({ message, params, file: yaml.file.path, place: yaml.placeOf(path) });
    };
    if (known.has(id)) tell('double', { id }, 'id');
    known.add(id);
    if (from !== undefined && to !== undefined && order(from, to) >= 0) tell('empty', { id, from, to }, 'to');
    const before = bands.list[index - 1];
    if (before === undefined) {
      if (from !== undefined && order(from, String(scale.min)) > 0)
        tell('start', { found: from, expected: String(scale.min) }, 'from');
    } else if (from === undefined || before.to === undefined) tell('open', { id, before: before.id });
    else if (order(from, before.to) !== 0)
      tell(order(from, before.to) > 0 ? 'gap' : 'overlap', { found: from, expected: before.to }, 'from');
    if (index === bands.list.length - 1 && to !== undefined && order(to, String(scale.max)) < 0)
      tell('end', { found: to, expected: String(scale.max) }, 'to');
  });
}
