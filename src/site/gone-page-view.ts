/** The page in the place of a Pasal or annex that has gone: its address keeps answering. */
import type { Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import type { Policy, Regulation, Text } from '../policy/types.ts';
import { dateSwitch, type DateSwitchView } from './date-switch.ts';
import type { Gone } from './lineage.ts';
import { goneView, type GoneView } from './notices.ts';
import { changeViews, type ChangeView } from './operations-view.ts';
import type { Moment } from './places.ts';
import { briefOf, type RegulationBrief } from './regulation-facts.ts';
import { provisionUrl } from './urls.ts';

/** Everything the page shows. */
export interface GonePageView extends GoneView {
  readonly lang: Lang;
  readonly path: string;
  readonly regulation: RegulationBrief;
  readonly description: string;
  readonly dates?: DateSwitchView;
  readonly history: readonly ChangeView[];
}

/** The view of the page of an address that has gone. */
export function gonePageView(policy: Policy, regulation: Regulation, text: Text, gone: Gone): GonePageView {
  const { lang } = text;
  const { address } = gone;
  const { id, citation } = regulation;
  const moment: Moment = { day: policy.asOf, isDated: false };
  const view = goneView(policy, regulation, text, gone, moment);
  const dates = dateSwitch(policy, regulation, lang, moment, address);
  return {
    ...view,
    lang,
    path: provisionUrl(lang, id, address),
    regulation: briefOf(regulation, lang),
    description: t(lang, 'gone.description', { citation, place: view.label }),
    ...(dates === undefined ? {} : { dates }),
    history: changeViews(policy, regulation, address, lang, moment),
  };
}
