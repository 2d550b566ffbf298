/** The way from a provision, or from what rests on one, to its duties. */
import type { Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import { addressLabel } from '../policy/address.ts';
import { holdsOn, type DutyRecord } from '../policy/duty-record.ts';
import { isWithin } from '../policy/operations.ts';
import type { Policy } from '../policy/types.ts';
import { capital, dutyLine, dutyUrl, orderedRecords, type DutyLine } from './duty-views.ts';
import { pageAddressOf } from './places.ts';

/** A duty in a few words, for pages that show its text. */
export interface DutyLink {
  /** Who bears it and what it is called: "Menteri PANRB: wajib mengoordinasikan". */
  readonly name: string;
  /** The part of the page that holds it: "ayat (2)"; absent for the whole. */
  readonly place?: string;
  readonly url: string;
}

const pages = new WeakMap<Policy, ReadonlyMap<string, readonly DutyRecord[]>>();

/** The duties of each page of a regulation, by `<regulation>#<page>`. */
function recordsByPage(policy: Policy): ReadonlyMap<string, readonly DutyRecord[]> {
  let byPage = pages.get(policy);
  if (byPage === undefined) {
    byPage = Map.groupBy(
      orderedRecords(policy),
      ({ regulation, provision }) => `${regulation}#${pageAddressOf(provision) ?? ''}`,
    );
    pages.set(policy, byPage);
  }
  return byPage;
}

/** A label that follows others: "ayat (2)". */
const lowered = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);

/** The duties that a page of a regulation gives on a day. */
export function dutiesOnPage(
  policy: Policy,
  regulation: string,
  page: string,
  day: string,
  lang: Lang,
): readonly DutyLink[] {
  const records = recordsByPage(policy).get(`${regulation}#${page}`) ?? [];
  return records
    .filter((record) => holdsOn(record, day))
    .map((record) => {
      const { provision, modality, action, bearers } = record;
      const place = provision === page ? undefined : lowered(addressLabel(provision.slice(page.length + 1), lang));
      const who = bearers.length === 0 ? t(lang, 'duties.nobody') : bearers.map(({ name }) => name[lang]).join(', ');
      return {
        name: `${capital(who)}: ${t(lang, `duties.modality.${modality}`).toLowerCase()} ${action[lang]}`,
        ...(place === undefined ? {} : { place }),
        url: dutyUrl(lang, record),
      };
    });
}

/** The duties that hold today under some provisions, `<regulation>#<address>`, or around or inside them; of a whole regulation none. */
export function dutiesUnder(policy: Policy, targets: readonly string[], lang: Lang): readonly DutyLine[] {
  const addresses = targets.map((target) => target.split('#')).filter(([, address]) => address !== undefined);
  if (addresses.length === 0) return [];
  return orderedRecords(policy)
    .filter(
      (record) =>
        holdsOn(record, policy.asOf) &&
        addresses.some(
          ([id, address = '']) =>
            id === record.regulation && (isWithin(record.provision, address) || isWithin(address, record.provision)),
        ),
    )
    .map((record) => dutyLine(policy, record, lang));
}
