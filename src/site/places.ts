/** Where a provision is shown, whatever has become of it: on its page, on the page of a day, or in a notice that tells where it went. */
import type { Lang } from '../i18n/languages.ts';
import { parseAddress, toAddress } from '../policy/address.ts';
import { textOn } from '../policy/at.ts';
import { placeInWords } from '../policy/place-words.ts';
import { pageOf } from '../policy/relations.ts';
import type { Policy, Regulation } from '../policy/types.ts';
import { provisionUrl, regulationUrl } from './urls.ts';
import { versionDay } from './versions.ts';

/** A day of reading: the words of every text are those of the day. */
export interface Moment {
  readonly day: string;
  /** Whether the pages are those of the day, which have it in their address; the others are those of today. */
  readonly isDated: boolean;
}

/** The last day that the policy is known up to, on the pages of today. */
export const momentOfToday = ({ asOf }: Policy): Moment => ({ day: asOf, isDated: false });

/** The day in the addresses of a regulation's pages at a moment; absent for the pages of today and for a regulation that never changed. */
export function versionAt(regulation: Regulation, { day, isDated }: Moment): string | undefined {
  return isDated ? versionDay(regulation, day) : undefined;
}

/** The path of a provision at a moment; that of today where it is not there then, and that of the regulation where nobody knows it. */
export function placeUrl(regulation: Regulation, address: string, lang: Lang, moment: Moment): string {
  const { id } = regulation;
  const version = versionAt(regulation, moment);
  const provision = textOn(regulation, moment.day, lang)?.byAddress.get(address);
  if (provision !== undefined) {
    const page = pageOf(provision);
    return page === undefined
      ? regulationUrl(lang, id, address, version)
      : provisionUrl(lang, id, page.address, address, version);
  }
  if (!hadBefore(regulation, address, lang, moment.day)) return regulationUrl(lang, id, undefined, version);
  // A notice tells what became of it: on the page of its Pasal, and for a day in the whole text.
  const page = pageAddressOf(address);
  return version === undefined && page !== undefined
    ? provisionUrl(lang, id, page, address)
    : regulationUrl(lang, id, address, version);
}

/** Whether a provision stood in the text before a day. */
function hadBefore(regulation: Regulation, address: string, lang: Lang, day: string): boolean {
  return regulation.expressions.some(
    ({ from, texts }) => (from === undefined || from <= day) && texts.get(lang)?.byAddress.has(address),
  );
}

/** The address of the page on which an address is shown; absent for chapters and the like. */
export function pageAddressOf(address: string): string | undefined {
  const first = parseAddress(address)?.[0];
  return first === undefined || ['bab', 'bagian', 'paragraf', 'umum'].includes(first.kind)
    ? undefined
    : toAddress([first]);
}

/** The place in an acting regulation, "Pasal I angka 3". */
export interface PlaceView {
  readonly words: string;
  readonly url: string;
}

/** The view of the place in which an acting regulation orders something. */
export function actingPlace(acting: Regulation, place: string, lang: Lang): PlaceView {
  const address = place.toLowerCase().replaceAll(/[()]/g, '').replaceAll(/\s+/g, '-');
  const held = acting.texts.get(lang)?.byAddress.get(address);
  const page = held === undefined ? undefined : pageOf(held);
  return {
    words: placeInWords(place, lang),
    url:
      page === undefined
        ? regulationUrl(lang, acting.id, held?.address)
        : provisionUrl(lang, acting.id, page.address, address),
  };
}
