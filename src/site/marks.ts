/**
 * The marks of a provision: who changed its words and when, what force it has, what is not decided, what its number meant before. They are HTML in
 * the language of the words they stand beside, and `data-aside` tells scripts that they are not among these words.
 */
import { t } from '../i18n/t.ts';
import { addressLabel } from '../policy/address.ts';
import { isRepealed } from '../policy/apply.ts';
import { forceOn, lastChangeOf } from '../policy/at.ts';
import { pageOf } from '../policy/relations.ts';
import type { Operation, Policy, Provision, Regulation, Text } from '../policy/types.ts';
import { dateInWords, dayBefore } from './dates.ts';
import { movedFrom } from './lineage.ts';
import { leftAddress, operationWords } from './operations-view.ts';
import { actingPlace, placeUrl, type Moment } from './places.ts';
import { escapeHtml } from './escape-html.ts';
import type { ProvisionMarks } from './render.ts';

/**
 * The marks of a text at a moment. A regulation that nothing acts on has none. In the column of the other language they are `brief`: why something
 * is not decided is told once on a page.
 */
export function marksOf(
  policy: Policy,
  regulation: Regulation,
  text: Text,
  moment: Moment,
  isBrief = false,
): ProvisionMarks | undefined {
  if (regulation.operations.length === 0) return undefined;
  const marker = new Marker(policy, regulation, text, moment, isBrief);
  return {
    before: (provision) => marker.force(provision) + marker.undecided(provision),
    after: (provision) => marker.change(provision) + marker.upcoming(provision) + marker.moved(provision),
    explanation: (address) => marker.explanation(address),
  };
}

class Marker {
  readonly #policy: Policy;
  readonly #regulation: Regulation;
  readonly #text: Text;
  readonly #moment: Moment;
  readonly #isBrief: boolean;

  constructor(policy: Policy, regulation: Regulation, text: Text, moment: Moment, isBrief: boolean) {
    this.#policy = policy;
    this.#regulation = regulation;
    this.#text = text;
    this.#moment = moment;
    this.#isBrief = isBrief;
  }

  /** That a court took its force or reads it in one way, that it ended, that it is suspended; once for all that one decision says. */
  force({ address }: Provision): string {
    const holds = forceOn(this.#regulation, address, this.#moment.day).filter(
      (operation) => operation.address === address,
    );
    const { lang } = this.#text;
    const groups = Map.groupBy(holds, ({ acting, on, data }) => `${acting} ${on} ${data.operation}`);
    return [...groups.values()]
      .map((group) => {
        const [{ data, on }] = group as [Operation, ...Operation[]];
        const kind = data.operation;
        const since = t(lang, 'mark.since', { date: dateInWords(lang, on!) });
        const until =
          data.until === undefined
            ? ''
            : ` ${t(lang, 'operation.until', { date: dateInWords(lang, dayBefore(data.until)) })}`;
        const readings = group.flatMap(({ data: { reading } }) => (reading === undefined ? [] : [reading[lang]]));
        const words = readings.map((reading) => `<p>${escapeHtml(reading)}</p>`).join('');
        return `<div class="force-mark ${kind}" role="note" data-aside><p><strong>${t(lang, `mark.${kind as 'void'}`)}</strong> ${since}${until}: ${this.#by(group[0]!)}.</p>${words}</div>`;
      })
      .join('');
  }

  /** What is recorded and not applied, because nobody knows which provision is meant. */
  undecided({ address }: Provision): string {
    const { lang } = this.#text;
    return this.#regulation.operations
      .filter(
        ({ outcome, on, address: target }) =>
          outcome === 'undecided' && target === address && (on === undefined || on <= this.#moment.day),
      )
      .map((operation) => {
        const reason = operation.data.reason?.[lang];
        const why =
          reason === undefined || this.#isBrief
            ? ''
            : `<details><summary>${t(lang, 'mark.why')}</summary><p>${escapeHtml(reason)}</p></details>`;
        return `<div class="force-mark undecided" role="note" data-aside><p><strong>${t(lang, 'mark.undecided')}</strong> ${escapeHtml(operationWords(operation, lang))} (${this.#by(operation)}${operation.on === undefined ? '' : `, ${dateInWords(lang, operation.on)}`}).</p>${why}</div>`;
      })
      .join('');
  }

  /** Who gave a provision its words; not said again of what stands in it. */
  change(provision: Provision): string {
    const { lang } = this.#text;
    const { day } = this.#moment;
    const last = lastChangeOf(this.#regulation, provision.address, day);
    if (last === undefined) return '';
    const isTold =
      provision.parent !== undefined &&
      pageOf(provision) !== provision &&
      last === lastChangeOf(this.#regulation, provision.parent.address, day);
    if (isTold) return '';
    const kind = isRepealed(provision, lang) ? 'repeal' : last.data.operation;
    return `<p class="changed-by" data-aside>${t(lang, `mark.${kind as 'replace'}`)} ${this.#by(last)}, ${dateInWords(lang, last.on!)}</p>`;
  }

  /** Who changed an elucidation alone. */
  explanation(address: string): string {
    const last = this.#regulation.operations.findLast(
      ({ outcome, on, data, address: target }) =>
        target === address &&
        data.operation === 'replace-elucidation' &&
        outcome === 'applied' &&
        on! <= this.#moment.day,
    );
    if (last === undefined) return '';
    const { lang } = this.#text;
    return `<p class="changed-by">${t(lang, 'mark.replace')} ${this.#by(last)}, ${dateInWords(lang, last.on!)}</p>`;
  }

  /** What is ordered already and takes effect later; a text of the past says nothing of its future. */
  upcoming({ address }: Provision): string {
    if (this.#moment.isDated) return '';
    const { lang } = this.#text;
    return this.#regulation.operations
      .filter(
        (operation) =>
          operation.outcome === 'applied' && operation.on! > this.#moment.day && leftAddress(operation) === address,
      )
      .map(
        (operation) =>
          `<p class="changed-by upcoming" data-aside>${t(lang, 'mark.upcoming', { date: dateInWords(lang, operation.on!) })} ${escapeHtml(operationWords(operation, lang))} (${this.#by(operation)})</p>`,
      )
      .join('');
  }

  /** What the number meant before its subject went elsewhere. */
  moved({ address }: Provision): string {
    const { lang } = this.#text;
    return movedFrom(this.#regulation, address, this.#moment.day)
      .map(({ becomes, entry, operation }) => {
        const places = becomes.map((next) => `<a href="${this.#url(next)}">${addressLabel(next, lang)}</a>`).join(', ');
        const day = dateInWords(lang, dayBefore(operation.on!));
        const where =
          places === ''
            ? t(lang, 'mark.movedAway', { date: day })
            : `${t(lang, 'mark.moved', { date: day })} ${places}.`;
        const note = (entry.note ?? entry.reason)?.[lang];
        return `<p class="changed-by moved" role="note" data-aside>${where}${note === undefined ? '' : ` ${escapeHtml(note)}`}</p>`;
      })
      .join('');
  }

  #url(address: string): string {
    return placeUrl(this.#regulation, address, this.#text.lang, this.#moment);
  }

  /** Who acts, with the place in it, as a link: "UU 1/2024 Pasal I angka 8". */
  #by({ acting, data }: Operation): string {
    const { lang } = this.#text;
    const regulation = this.#policy.regulations.get(acting)!;
    const { words, url } = actingPlace(regulation, data.place, lang);
    return `<a href="${url}">${escapeHtml(`${regulation.citation} ${words}`)}</a>`;
  }
}
