/** Elucidations (penjelasan) as HTML, beside what they explain. */
import type { Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import { parseAddress, stepLabel } from '../policy/address.ts';
import { expressionOn } from '../policy/at.ts';
import { isWithin } from '../policy/operations.ts';
import type { Provision, Regulation, Text } from '../policy/types.ts';
import type { Moment } from './places.ts';
import { escapeHtml } from './escape-html.ts';
import { renderBlocks, type RenderContext } from './render.ts';

/** The elucidation of a regulation at a moment; `undefined` when there is none in the language. */
export function elucidationAt(regulation: Regulation, lang: Lang, { day }: Moment): Text | undefined {
  return expressionOn(regulation.expressions, day).elucidations.get(lang);
}

/** Words that only open the list of what is explained. */
const openings: ReadonlySet<string> = new Set(['Per huruf:', 'By letter:']);

/** What explains an address and everything in it, in reading order. */
function explanationsIn(elucidation: Text, address: string): readonly Provision[] {
  return elucidation.all.filter(
    (provision) => isWithin(provision.address, address) && provision.blocks.length > 0 && !openings.has(provision.text),
  );
}

/**
 * What explains an address and everything in it as HTML, each with the name of what it explains; empty when nothing does. `except` holds addresses
 * whose elucidation stands elsewhere.
 */
export function renderExplanations(
  elucidation: Text,
  address: string,
  { marks, linkedTerms: _, ...plain }: RenderContext,
  except: ReadonlySet<string> = new Set(),
): string {
  const own: RenderContext = { ...plain, text: elucidation, hasIds: false };
  return explanationsIn(elucidation, address)
    .filter((provision) => ![...except].some((other) => isWithin(provision.address, other)))
    .map((provision) => {
      const label = innerLabel(provision.address, address, elucidation.lang);
      const name = label === '' ? '' : `<p class="explained">${escapeHtml(label)}</p>`;
      return `<div>${name}${renderBlocks(provision.blocks, own)}${marks?.explanation(provision.address) ?? ''}</div>`;
    })
    .join('');
}

/** Where an address stands in another: "ayat (1) huruf a"; empty for the same. */
function innerLabel(address: string, outer: string, lang: Lang): string {
  const depth = parseAddress(outer)?.length ?? 0;
  return (parseAddress(address) ?? [])
    .slice(depth)
    .map((step) => stepLabel(step, lang))
    .join(' ');
}

/** The words on the closed elucidation of an address: "Penjelasan ayat (1)". */
export function explanationTitle(address: string, lang: Lang): string {
  return t(lang, 'elucidation.of', { place: stepLabel(parseAddress(address)!.at(-1)!, lang) });
}
