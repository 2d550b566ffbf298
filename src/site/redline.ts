/**
 * Compared provisions as HTML: what was deleted is struck out, what was inserted is underlined. Shapes and hidden words say the same as colours: whoever
 * listens hears where a deletion or an insertion begins and ends.
 */
import type { Lang } from '../i18n/languages.ts';
import { t } from '../i18n/t.ts';
import { addressLabel, isItem, numberLabel } from '../policy/address.ts';
import { insideOf, isWords, type ComparedProvision, type ComparedWords, type Fate } from '../diff/compare-texts.ts';
import type { Move } from '../diff/moves.ts';
import type { Stretch } from '../diff/words.ts';
import { pageOf } from '../policy/relations.ts';
import type { Provision, Text } from '../policy/types.ts';
import { escapeHtml } from './escape-html.ts';
import { headingLabel, renderBlocks, type RenderContext } from './render.ts';

/** What rendering a redline needs to know. */
export interface RedlineContext {
  readonly text: Text;
  /** What follows the words of a page: its elucidations and what was done to its force. */
  readonly after: (page: Provision) => string;
  /** Whether a page has something to tell. */
  readonly isTouched: (page: Provision) => boolean;
  readonly render: RenderContext;
}

/** The context of a redline of a text. Words that stayed are plain: links would compete with the marks. */
export function redlineContext(
  render: RenderContext,
  more: Pick<RedlineContext, 'after' | 'isTouched'>,
): RedlineContext {
  const text = { ...render.text, references: [], mentions: [] };
  return { text: render.text, render: { ...render, text }, ...more };
}

/** The id of a compared provision on its page; what is gone has one of its own. */
export function idOfCompared({ after, provision }: ComparedProvision): string {
  return after === undefined ? `was-${provision.address}` : provision.address;
}

/** Provisions as HTML, with headings from a level on; between those that changed a line says which did not. */
export function renderRedline(
  provisions: readonly ComparedProvision[],
  context: RedlineContext,
  level: number,
): string {
  let html = '';
  let quiet: ComparedProvision[] = [];
  const tellQuiet = () => {
    if (quiet.length === 0) return;
    const label = rangeOf(quiet.flatMap(pagesIn), context.text);
    const words = quiet.map((compared) => renderOuter(compared, context, level, true)).join('');
    html += `${label === '' ? '' : `<p class="gap">${escapeHtml(t(context.text.lang, 'changes.unchanged', { label }))}</p>`}<div class="untouched">${words}</div>`;
    quiet = [];
  };
  for (const compared of provisions) {
    if (isQuiet(compared, context)) quiet.push(compared);
    else {
      tellQuiet();
      html += renderOuter(compared, context, level);
    }
  }
  tellQuiet();
  return html;
}

function isQuiet(compared: ComparedProvision, { isTouched }: RedlineContext): boolean {
  return !compared.isTouched && !pagesIn(compared).some(isTouched);
}

/** The pages that a compared provision is or holds. */
function pagesIn(compared: ComparedProvision): readonly Provision[] {
  const { provision } = compared;
  return pageOf(provision) === provision ? [provision] : insideOf(compared).flatMap(pagesIn);
}

/** "Pasal 2–4"; where not all are Pasal, the first and the last by name. */
function rangeOf(pages: readonly Provision[], text: Text): string {
  const [first, last] = [pages[0], pages.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (first === last) return headingLabel(first, text);
  if (!pages.every(({ kind }) => kind === 'pasal')) return `${headingLabel(first, text)} – ${headingLabel(last, text)}`;
  return t(text.lang, 'provision.range', { first: first.number.toUpperCase(), last: last.number.toUpperCase() });
}

/** A chapter with what is in it, or a page; where nothing changed, without lines that say so. */
function renderOuter(compared: ComparedProvision, context: RedlineContext, level: number, isQuiet = false): string {
  const { provision, fate } = compared;
  if (pageOf(provision) === provision) return renderPage(compared, context, level);
  const inner = isQuiet
    ? insideOf(compared)
        .map((each) => renderOuter(each, context, level + 1, true))
        .join('')
    : renderRedline(insideOf(compared), context, level + 1);
  return `<section class="${provision.kind} ${fate}">${renderHead(compared, context, level)}${inner}</section>`;
}

/** A page with its heading. */
function renderPage(compared: ComparedProvision, context: RedlineContext, level: number): string {
  const { provision, fate } = compared;
  return `<section id="${idOfCompared(compared)}" class="page ${provision.kind} ${fate}">${renderHead(compared, context, level)}${renderPageWords(compared, context, level + 1)}</section>`;
}

/** What stands under the heading of a page: its words, its elucidations, its force. */
export function renderPageWords(compared: ComparedProvision, context: RedlineContext, level: number): string {
  const words = renderParts(compared, context, level, isWholly(compared.fate));
  return `<div class="words">${tellFate(compared, context)}${words}${tellEnd(compared, context)}</div>${context.after(compared.provision)}`;
}

function renderHead(compared: ComparedProvision, { text }: RedlineContext, level: number): string {
  const { provision } = compared;
  const number = renderNumber(compared, text.lang, (each) => headingLabel(each, text));
  const title = provision.title === headingLabel(provision, text) ? '' : renderTitle(compared, text.lang);
  const tag = `h${Math.min(level, 6)}`;
  return `<${tag}>${number}${title === '' ? '' : ` <span class="title">${title}</span>`}</${tag}>`;
}

/** The number of a provision; where it was renumbered, with the one it had. */
function renderNumber(
  { before, after, provision, fate }: ComparedProvision,
  lang: Lang,
  labelOf: (provision: Provision) => string,
): string {
  const [old, now] = [before, after].map((each) => (each?.kind === provision.kind ? labelOf(each) : undefined));
  const html =
    old === undefined || now === undefined || old === now
      ? wrapIn(fate, escapeHtml(labelOf(provision)))
      : renderStretches(
          [
            { kind: 'deleted', words: old },
            { kind: 'inserted', words: now },
          ],
          lang,
        );
  return `<span class="number">${html}</span>`;
}

/** The title of a provision with what changed in it. */
export function renderTitle({ title, fate }: ComparedProvision, lang: Lang): string {
  return isWholly(fate)
    ? wrapIn(fate, escapeHtml(title.map(({ words }) => words).join('')))
    : renderStretches(title, lang);
}

/** Whether a fate is that of all words, so that the marks need no words of their own. */
function isWholly(fate: Fate): boolean {
  return fate === 'added' || fate === 'removed';
}

function wrapIn(fate: Fate, html: string): string {
  const tag = fate === 'added' ? 'ins' : fate === 'removed' ? 'del' : undefined;
  return tag === undefined || html === '' ? html : `<${tag}>${html}</${tag}>`;
}

/** The inside of a provision. With `isTold` the reader knows already that all of it is new or gone. */
function renderParts({ parts }: ComparedProvision, context: RedlineContext, level: number, isTold: boolean): string {
  let html = '';
  let openList = '';
  for (const part of parts) {
    const list = !isWords(part) && isItem(part.provision) ? part.provision.kind : '';
    if (list !== openList) {
      if (openList !== '') html += '</ol>';
      if (list !== '') html += `<ol class="items ${list}">`;
      openList = list;
    }
    if (isWords(part)) html += renderWords(part, context, isTold);
    else if (list === '')
      html += `<section id="${idOfCompared(part)}" class="${part.provision.kind} ${part.fate}">${renderHead(part, context, level)}${renderInside(part, context, level + 1, isTold)}</section>`;
    else
      html += `<li id="${idOfCompared(part)}" class="${part.fate}">${renderNumber(part, context.text.lang, (each) => itemLabel(each, context.text.lang))}${renderInside(part, context, level, isTold)}</li>`;
  }
  return openList === '' ? html : `${html}</ol>`;
}

function renderInside(part: ComparedProvision, context: RedlineContext, level: number, isTold: boolean): string {
  const isSaidHere = !isTold || !isWholly(part.fate) || part.to.length > 0;
  const words = renderParts(part, context, level, isWholly(part.fate));
  return isSaidHere ? tellFate(part, context) + words + tellEnd(part, context) : words;
}

/** What hangs before an item: `(2a)`, `b.`. */
function itemLabel({ kind, number }: Provision, lang: Lang): string {
  return `${numberLabel({ kind, number }, lang)}${kind === 'ayat' ? '' : '.'}`;
}

/** What happened to a provision as a whole, in a line of its own; nothing for what only has other words. */
function tellFate(compared: ComparedProvision, { text: { lang } }: RedlineContext): string {
  const words = fateInWords(compared, lang);
  if (words === '' || compared.fate === 'changed') return '';
  return `<p class="fate">${escapeHtml(words.charAt(0).toUpperCase() + words.slice(1))}</p>`;
}

/** Tells whoever listens where what is new or gone ends. */
function tellEnd({ fate }: ComparedProvision, { text: { lang } }: RedlineContext): string {
  return isWholly(fate) ? hidden(t(lang, fate === 'added' ? 'changes.addedEnd' : 'changes.removedEnd')) : '';
}

/** What happened to a provision, as words after its name: "new", "moved to Article 27A"; empty where nothing did. */
export function fateInWords({ fate, from, to, title, parts, before }: ComparedProvision, lang: Lang): string {
  const places = (moves: readonly Move[]) => moves.map(({ address }) => addressLabel(address, lang)).join(', ');
  const merged = from.filter(({ how, address }) => how !== 'corrected' && address !== before?.address);
  const more =
    merged.length === 0 || fate === 'moved' ? '' : `; ${t(lang, 'changes.takesIn', { places: places(merged) })}`;
  switch (fate) {
    case 'same':
      return '';
    case 'moved':
      return t(lang, from[0]?.how === 'renumbered' ? 'changes.renumberedFrom' : 'changes.movedFrom', {
        places: addressLabel(before!.address, lang),
      });
    case 'removed':
      return to.length === 0
        ? t(lang, 'changes.fate.removed')
        : t(lang, `changes.to.${to[0]!.how}`, { places: places(to) });
    case 'changed': {
      const isWordsChanged = parts.some((part) => isWords(part) && part.paragraphs !== undefined);
      const isTitleChanged = title.some(({ kind }) => kind !== 'same');
      const what = isWordsChanged ? (isTitleChanged ? 'both' : 'words') : 'title';
      return t(lang, `changes.changed.${what}`) + more;
    }
    default:
      return t(lang, `changes.fate.${fate}`) + more;
  }
}

/** Words of a provision or an elucidation. */
export function renderWords(
  { old, now, paragraphs }: ComparedWords,
  { render, text }: RedlineContext,
  isTold: boolean,
): string {
  if (paragraphs === undefined) return renderBlocks(now, render);
  const [tag, blocks] = old.length === 0 ? ['ins', now] : now.length === 0 ? ['del', old] : [undefined, []];
  if (tag === undefined)
    return paragraphs.map((stretches) => `<p>${renderStretches(stretches, text.lang)}</p>`).join('');
  const html = renderBlocks(blocks, render);
  return `<${tag} class="block">${isTold ? html : spoken(tag, html, text.lang)}</${tag}>`;
}

/** Stretches of words with what was deleted and inserted marked. */
export function renderStretches(stretches: readonly Stretch[], lang: Lang): string {
  return stretches
    .map(({ kind, words }, index) => {
      const isApart = /^\s/.test(words) || (kind === 'inserted' && stretches[index - 1]?.kind === 'deleted');
      const space = isApart ? ' ' : '';
      const html = escapeHtml(words.trimStart());
      if (kind === 'same') return space + html;
      const tag = kind === 'deleted' ? 'del' : 'ins';
      return space + `<${tag}>${spoken(tag, html, lang)}</${tag}>`;
    })
    .join('');
}

/** Words between two that only whoever listens gets: where a deletion or an insertion begins and ends. */
function spoken(tag: string, html: string, lang: Lang): string {
  const which = tag === 'del' ? 'deleted' : 'inserted';
  return `${hidden(`${t(lang, `changes.${which}Start`)} `)}${html}${hidden(` ${t(lang, `changes.${which}End`)}`)}`;
}

const hidden = (words: string) => `<span class="visually-hidden">${escapeHtml(words)}</span>`;
