/** Notices in the place of provisions that have gone: their addresses keep answering, and say what became of them. */
import { t } from '../i18n/t.ts';
import { addressLabel } from '../policy/address.ts';
import type { Policy, Regulation, Text } from '../policy/types.ts';
import { dateInWords, dayBefore } from './dates.ts';
import type { Gone } from './lineage.ts';
import { actingPlace, pageAddressOf, placeUrl, type Moment } from './places.ts';
import { escapeHtml } from './escape-html.ts';
import { regulationUrl } from './urls.ts';
import { versionDay } from './versions.ts';

/** What became of an address, for a notice or a page of its own. */
export interface GoneView {
  readonly address: string;
  readonly label: string;
  /** The addresses in it, which lead here too. */
  readonly inner: readonly string[];
  /** "Sejak 2 Januari 2024 Pasal 27 ayat (3) tidak ada lagi." */
  readonly words: string;
  readonly by?: { readonly label: string; readonly url: string };
  /** What takes its place, the nearest first. */
  readonly becomes: readonly { readonly label: string; readonly url: string }[];
  readonly note?: string;
  /** Its last words. */
  readonly last?: { readonly label: string; readonly url: string };
}

/** The view of an address that has gone. */
export function goneView(policy: Policy, regulation: Regulation, text: Text, gone: Gone, moment: Moment): GoneView {
  const { lang } = text;
  const { address, operation, entry, inner, becomes, how } = gone;
  const label = addressLabel(address, lang);
  const on = operation?.on;
  const acting = operation === undefined ? undefined : policy.regulations.get(operation.acting);
  const place = acting === undefined ? undefined : actingPlace(acting, operation!.data.place, lang);
  const note = (entry?.note ?? entry?.reason)?.[lang];
  const last = on === undefined ? undefined : versionDay(regulation, dayBefore(on));
  return {
    address,
    label,
    inner,
    words:
      on === undefined
        ? t(lang, `gone.${how === 'corrected' ? 'corrected' : 'undated'}`, { place: label })
        : t(lang, `gone.${how}`, { place: label, date: dateInWords(lang, on) }),
    ...(acting === undefined || place === undefined
      ? {}
      : { by: { label: `${acting.citation} ${place.words}`, url: place.url } }),
    becomes: becomes.map((next) => ({
      label: addressLabel(next, lang),
      url: placeUrl(regulation, next, lang, moment),
    })),
    ...(note === undefined ? {} : { note }),
    ...(last === undefined || on === undefined
      ? {}
      : {
          last: {
            label: t(lang, 'gone.last', { date: dateInWords(lang, dayBefore(on)) }),
            url: lastUrl(regulation, address, lang, last),
          },
        }),
  };
}

function lastUrl(regulation: Regulation, address: string, lang: Text['lang'], day: string): string {
  return pageAddressOf(address) === undefined
    ? regulationUrl(lang, regulation.id, undefined, day)
    : placeUrl(regulation, address, lang, { day, isDated: true });
}

/** A notice as HTML, which answers at its address and at those of everything that was in it. */
export function renderNotice({ address, inner, words, by, becomes, note, last }: GoneView, lang: Text['lang']): string {
  const link = ({ label, url }: { label: string; url: string }) => `<a href="${url}">${escapeHtml(label)}</a>`;
  const anchors = inner.map((each) => `<span id="${each}"></span>`).join('');
  const sentences = [
    `${escapeHtml(words)}${by === undefined ? '' : ` (${link(by)})`}.`,
    ...(becomes.length === 0 ? [] : [`${t(lang, 'gone.now')} ${becomes.map(link).join(', ')}.`]),
    ...(note === undefined ? [] : [escapeHtml(note)]),
    ...(last === undefined ? [] : [link(last)]),
  ];
  return `<div class="gone-place" id="${address}" role="note" data-aside>${anchors}<p>${sentences.join(' ')}</p></div>`;
}
