/** Every provision that obliges, empowers or forbids has a duty or is waived with a reason, once somebody has begun to write down the duties of its regulation. A duty that is left out is thought not to exist. */
import { demandsOf, dutyCoverage } from '../policy/duties.ts';
import { isWithin } from '../policy/operations.ts';
import type { Regulation } from '../policy/types.ts';
import type { Check, Report } from './check.ts';

export const dutiesComplete: Check = {
  id: 'duties-complete',
  severity: 'error',
  run(policy, report) {
    for (const regulation of policy.regulations.values()) {
      // Without a text nobody can tell what is left out.
      if (regulation.duties === undefined || regulation.texts.size === 0) continue;
      reportOpen(regulation, report);
      reportWaivers(regulation, regulation.duties, report);
    }
  },
};

function reportOpen(regulation: Regulation, report: Report): void {
  for (const { address, modalities, provision, lang } of dutyCoverage(regulation).open) {
    const text = regulation.expressions
      .map(({ texts }) => texts.get(lang))
      .find((each) => each?.all.includes(provision));
    for (const modality of modalities)
      report({ message: 'missing', params: { address, modality }, file: text!.file.path, place: provision.place });
  }
}

function reportWaivers(
  regulation: Regulation,
  { file, data, placeOf }: NonNullable<Regulation['duties']>,
  report: Report,
): void {
  const demanding = demandsOf(regulation).map(({ address }) => address);
  const covered = data.duties.flatMap(({ provision, alsoIn = [] }) => [provision, ...alsoIn]);
  data.waived?.forEach(({ provision: address }, index, waived) => {
    const tell = (message: string, params: Readonly<Record<string, string>>) =>
      report({
        message,
        params: { address, ...params },
        file: file.path,
        place: placeOf(['waived', index, 'provision']),
      });
    const duty = covered.find((other) => isWithin(other, address) || isWithin(address, other));
    const before = waived.slice(0, index).find(({ provision }) => isWithin(address, provision));
    if (before !== undefined) tell('double', { other: before.provision });
    else if (duty !== undefined) tell('waived', { other: duty });
    else if (!demanding.some((other) => isWithin(other, address))) tell('needless', {});
  });
}
