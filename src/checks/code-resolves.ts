/** Everything in the architecture that names a code, a target, a domain, a building block or an area of one names one that exists. */
import { blocksOf, codesOf, domainsOf, targetsOf, type BlockEntry, type Target } from '../policy/architecture.ts';
import { nearestWords } from '../policy/nearest.ts';
import type { Policy, YamlData } from '../policy/types.ts';
import type { Check, Report } from './check.ts';

export const codeResolves: Check = {
  id: 'code-resolves',
  severity: 'error',
  run(policy, report) {
    const domains = domainsOf(policy);
    const known = {
      codes: new Set(domains.flatMap(codesOf).map(({ code }) => code)),
      targets: new Set(domains.flatMap(targetsOf).map(({ data }) => data.code)),
      domains: new Set(domains.map(({ id }) => id)),
    };
    for (const domain of domains) {
      const { yaml } = domain;
      yaml.data.relations?.forEach(({ to }, index) => {
        const path = ['relations', index, 'to'];
        const isDouble = yaml.data.relations!.findIndex((other) => other.to === to) !== index;
        if (to === domain.id || isDouble)
          report({ message: 'relation', params: { found: to }, file: yaml.file.path, place: yaml.placeOf(path) });
        else require(yaml, 'domain', to, known.domains, path, report);
      });
      for (const target of targetsOf(domain)) checkTarget(target, known, report);
    }
    for (const block of blocksOf(policy)) checkBlock(policy, block, known, report);
  },
};

type Path = readonly (string | number)[];

interface Known {
  readonly codes: ReadonlySet<string>;
  readonly targets: ReadonlySet<string>;
  readonly domains: ReadonlySet<string>;
}

function checkTarget({ data, domain, path }: Target, { codes, targets }: Known, report: Report): void {
  const { yaml } = domain;
  const { reference = [], links = [], corrections = [] } = data;
  reference.forEach((code, index) => require(yaml, 'code', code, codes, [...path, 'reference', index], report));
  links.forEach((code, index) => require(yaml, 'target', code, targets, [...path, 'links', index], report));
  corrections.forEach(({ printed, meant }, index) => {
    const own = [...path, 'corrections', index];
    // Words that are no code are printed where no code stands.
    const isCode = codes.has(printed) || targets.has(printed);
    if (isCode && ![...reference, ...links].includes(printed))
      report({
        message: 'printed',
        params: { found: printed },
        file: yaml.file.path,
        place: yaml.placeOf([...own, 'printed']),
      });
    meant.forEach((code, place) => {
      const isTarget = !code.includes('.');
      const at = [...own, 'meant', place];
      require(yaml, isTarget ? 'target' : 'code', code, isTarget ? targets : codes, at, report);
    });
  });
}

function checkBlock(policy: Policy, { yaml }: BlockEntry, known: Known, report: Report): void {
  const { domain, reference = [], partOf, serves = [] } = yaml.data;
  require(yaml, 'domain', domain, known.domains, ['domain'], report);
  reference.forEach((code, index) => require(yaml, 'code', code, known.codes, ['reference', index], report));
  const blocks = blocksOf(policy);
  if (partOf !== undefined) require(yaml, 'block', partOf, new Set(blocks.map(({ id }) => id)), ['partOf'], report);
  const areas = blocks.find(({ id }) => id === partOf)?.yaml.data.areas ?? [];
  const letters = new Set(areas.map(({ letter }) => letter));
  serves.forEach((letter, index) => require(yaml, 'area', letter, letters, ['serves', index], report));
}

function require(
  yaml: YamlData<unknown>,
  message: string,
  found: string,
  known: ReadonlySet<string>,
  path: Path,
  report: Report,
): void {
  if (known.has(found)) return;
  const params = { found, nearest: nearestWords(found, known) };
  report({ message, params, file: yaml.file.path, place: yaml.placeOf(path) });
}
