/** The duties for other programs. */
import type { Lang } from '../i18n/languages.ts';
import { dutyRecords } from '../policy/duties.ts';
import { dutiesOf, type DutyRecord } from '../policy/duty-record.ts';
import type { Policy } from '../policy/types.ts';
import { momentOfToday, placeUrl } from '../site/places.ts';
import { absolute } from '../site/urls.ts';

/** The address of the schema of the lists, so that a program finds it from the data. */
const dutyListSchema = absolute('/schemas/duty-list.schema.json');

/** Every duty, as one object of the shape of `schemas/duty-list.schema.json`. */
export const dutiesJson = (policy: Policy): string => listJson(policy, {}, dutyRecords(policy));

/** The duties of a kind of office or of an actor that hold on the last day that sources tell of, in the same shape. */
export function dutiesOfJson(policy: Policy, holder: string): string {
  const duties = dutiesOf(dutyRecords(policy), holder, policy.asOf).map(({ duty }) => duty);
  return listJson(policy, { holder }, duties);
}

function listJson(policy: Policy, head: { readonly holder?: string }, records: readonly DutyRecord[]): string {
  const duties = records.map((duty) => ({
    ...duty,
    pages: { id: dutyPage(policy, duty, 'id'), en: dutyPage(policy, duty, 'en') },
  }));
  return `${JSON.stringify({ $schema: dutyListSchema, asOf: policy.asOf, ...head, duties })}\n`;
}

/** The absolute address of the page of the provision of a duty. */
export function dutyPage(policy: Policy, { regulation, provision }: DutyRecord, lang: Lang): string {
  return absolute(placeUrl(policy.regulations.get(regulation)!, provision, lang, momentOfToday(policy)));
}
