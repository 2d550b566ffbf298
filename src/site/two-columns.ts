/** A provision in two languages, cut into rows that stand beside each other: one per ayat, item, heading or stretch of words. */
import { languages, type Lang } from '../i18n/languages.ts';
import { isItem } from '../policy/address.ts';
import { isBlocks } from '../policy/relations.ts';
import type { Provision, Text } from '../policy/types.ts';
import { explanationTitle, renderExplanations } from './elucidations.ts';
import { idOf, renderBlocks, renderHeading, renderItem, type RenderContext } from './render.ts';

/** One language of a row. */
interface Cell {
  /** Equal in both languages. */
  readonly key: string;
  /** Attributes besides the language: the id, and the class of a heading. */
  readonly attributes: string;
  readonly html: string;
  readonly isItem?: boolean;
}

/** A provision in one language with what explains it. */
export interface Column {
  readonly provision: Provision;
  readonly context: RenderContext;
  readonly elucidation?: Text | undefined;
}

/** The rows of a provision as HTML: the language of the page first, the other one beside it or, on a phone, below it. */
export function renderColumns(own: Column, other: Column | undefined): string {
  const { context } = own;
  const cells = markedCells(own);
  const others = other === undefined ? [] : markedCells(other);
  const otherByKey = new Map(others.map((cell) => [cell.key, cell]));
  const lang = context.text.lang;
  const otherLang = languages.find((language) => language !== lang)!;
  let html = '';
  for (const cell of cells) {
    html += row(ownCell(cell, lang), otherCell(otherByKey.get(cell.key), otherLang));
    otherByKey.delete(cell.key);
    if (cell.isItem === true) html += explanationRow(cell.key, own, other);
  }
  // Words that only the other language has are an error of the check `same-addresses`; they are still shown.
  for (const cell of otherByKey.values()) html += row('<div></div>', otherCell(cell, otherLang));
  // What explains an item stands with it; the rest with the whole.
  const inRows = new Set(cells.flatMap(({ key, isItem: isRow }) => (isRow === true ? [key] : [])));
  return html + explanationRow(own.provision.address, own, other, inRows);
}

/** The cells of a provision between its marks. */
function markedCells({ provision, context }: Column): readonly Cell[] {
  const { marks } = context;
  const mark = (key: string, html = '') => (html === '' ? [] : [{ key, attributes: '', html }]);
  return [
    ...mark('before', marks?.before(provision)),
    ...cellsOf(provision, context),
    ...mark('after', marks?.after(provision)),
  ];
}

/** The elucidation of an address in both languages, closed; that of items with a row of their own is left out. */
function explanationRow(
  address: string,
  own: Column,
  other: Column | undefined,
  except: ReadonlySet<string> = new Set(),
): string {
  const render = ({ elucidation, context }: Column) =>
    elucidation === undefined ? '' : renderExplanations(elucidation, address, context, except);
  const words = render(own);
  if (words === '') return '';
  const lang = own.context.text.lang;
  const cells = [own, ...(other === undefined ? [] : [other])].map(
    (column) => `<div lang="${column.context.text.lang}">${render(column)}</div>`,
  );
  return `<details class="elucidation" data-aside><summary>${explanationTitle(address, lang)}</summary><div class="row">${cells.join('')}</div></details>`;
}

const row = (own: string, other: string) => `<div class="row">${own}${other}</div>`;

function ownCell({ attributes, html }: Cell, lang: Lang): string {
  return `<div lang="${lang}"${attributes}>${html}</div>`;
}

function otherCell(cell: Cell | undefined, lang: Lang): string {
  return cell === undefined ? '' : `<div lang="${lang}"${cell.attributes}>${cell.html}</div>`;
}

/** The cells of a provision in reading order. Items stay whole; sections fall apart into heading and contents. */
function cellsOf(provision: Provision, context: RenderContext, level = 2): readonly Cell[] {
  return provision.parts.flatMap((part, index) => {
    // A term is a link once in every cell, so that whoever comes by an anchor finds it.
    const inCell =
      context.linkedTerms === undefined ? context : { ...context, linkedTerms: new Set(context.linkedTerms) };
    if (isBlocks(part))
      return [{ key: `${provision.address}/${index}`, attributes: '', html: renderBlocks(part, inCell) }];
    const attributes = idOf(part, context);
    if (isItem(part))
      return [
        {
          key: part.address,
          attributes: `${attributes} class="item"`,
          html: renderItem(part, inCell, level),
          isItem: true,
        },
      ];
    // One language makes the outline of the page.
    const heading = renderHeading(part, context, context.hasIds ? `h${Math.min(level, 6)}` : 'p');
    return [
      { key: part.address, attributes: `${attributes} class="heading ${part.kind}"`, html: heading },
      ...cellsOf(part, context, level + 1),
    ];
  });
}
