/** Every defined term has an entry in `content/glossary/`, and every entry belongs to a definition. Readers see there how well the English rendering is known. */
import { idsOf } from '../policy/documents.ts';
import type { Policy, Regulation, Text } from '../policy/types.ts';
import type { Check, Report } from './check.ts';

export const glossaryComplete: Check = {
  id: 'glossary-complete',
  severity: 'error',
  example: {
    file: 'content/glossary/contoh/term.yaml',
    good: 'definedIn: perpres-1-2001#pasal-1-angka-1',
    bad: 'definedIn: perpres-1-2001#pasal-1-angka-9',
  },
  run(policy, report) {
    const recorded = reportEntries(policy, report);
    for (const regulation of policy.regulations.values()) {
      // One message for both languages: the first text that defines the term.
      const [text] = regulation.texts.values();
      if (text !== undefined) reportDefinitions(regulation, text, recorded, report);
    }
  },
};

/** Reports entries that belong to no definition, or to one that has an entry already; gives what the others define. */
function reportEntries(policy: Policy, report: Report): ReadonlySet<string> {
  const recorded = new Set<string>();
  const known = idsOf(policy, 'regulations');
  for (const { yaml } of policy.terms.values()) {
    const { definedIn } = yaml.data;
    const [id, address] = definedIn.split('#');
    const regulation = policy.regulations.get(id!);
    // Facts that cannot be used have messages of their own: whether they define the term is not known.
    if (regulation === undefined && known.has(id!)) continue;
    const text = regulation?.texts.values().next().value;
    const isDefined = text?.definitions.some(({ provision }) => provision.address === address) ?? false;
    const tell = (message: string) =>
      report({ message, params: { found: definedIn }, file: yaml.file.path, place: yaml.placeOf(['definedIn']) });
    if (!isDefined) tell('no-definition');
    else if (recorded.has(definedIn)) tell('double');
    recorded.add(definedIn);
  }
  return recorded;
}

function reportDefinitions(
  { id }: Regulation,
  { definitions, file }: Text,
  recorded: ReadonlySet<string>,
  report: Report,
): void {
  for (const { provision, name } of definitions) {
    if (recorded.has(`${id}#${provision.address}`)) continue;
    report({
      message: 'no-entry',
      params: { found: name, definedIn: `${id}#${provision.address}` },
      file: file.path,
      place: provision.place,
    });
  }
}
