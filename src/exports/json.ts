/** A selection as JSON, for other programs. */
import { addressLabel } from '../policy/address.ts';
import { forceOn, lastChangeOf, provenanceOn, statusOn } from '../policy/at.ts';
import { withInner } from '../policy/relations.ts';
import { wordsOf } from '../policy/text-structure.ts';
import type { Block } from '../policy/types.ts';
import { outermost, type Selection } from './selection.ts';

/**
 * The selection as one object: the provision named and everything inside it, in reading order. `text` holds a provision's own words and
 * is empty where only those inside it have some; `note` holds what the editor notes inside it, which is no word of the law; `source` lists the ids of the sources, the strongest first. `on` is the day that the words are of, `status` the force of the regulation on it.
 * `since` is the first day of the words of a provision, where it is known; `changedBy` is the regulation that gave it these words, where that is
 * another, with the place in it; `force` tells what was done to its force and holds on that day, with the
 * `reading` that is to be followed; `contested` are operations that are recorded and not applied, with the reason; `elucidation` explains it.
 */
export function toJson(selection: Selection): string {
  const { policy, regulation, lang } = selection;
  const on = policy.asOf;
  const { value, since: statusSince, by } = statusOn(policy, regulation, on);
  const inForce = regulation.facts.data.dates?.inForce?.date;
  const provisions = outermost(selection)
    .flatMap(withInner)
    .map(({ address, kind, text: allWords, blocks }) => {
      const notes = blocks.filter(({ type }) => type === 'mdxJsxFlowElement');
      const text = notes.length === 0 ? allWords : inOneLine(blocks.filter((block) => !notes.includes(block)));
      const note = inOneLine(notes);
      const { sources, confidence } = provenanceOn(regulation, address, on);
      const change = lastChangeOf(regulation, address, on);
      const since = change?.on ?? inForce;
      const elucidation = regulation.elucidations.get(lang)?.byAddress.get(address)?.text ?? '';
      const force = forceOn(regulation, address, on).map(({ data, acting, on: from }) => ({
        effect: data.operation,
        by: acting,
        place: data.place,
        since: from,
        ...(data.reading === undefined ? {} : { reading: data.reading[lang] }),
      }));
      const contested = regulation.operations
        .filter((each) => each.outcome === 'undecided' && each.address === address && (each.on ?? '') <= on)
        .map(({ data, acting, on: from }) => ({
          operation: data.operation,
          by: acting,
          place: data.place,
          since: from,
          reason: data.reason?.[lang],
        }));
      return {
        address,
        label: addressLabel(address, lang),
        kind,
        text,
        ...(note === '' ? {} : { note }),
        source: sources,
        confidence,
        ...(since === undefined ? {} : { since }),
        ...(change === undefined ? {} : { changedBy: { regulation: change.acting, place: change.data.place } }),
        ...(force.length === 0 ? {} : { force }),
        ...(contested.length === 0 ? {} : { contested }),
        ...(elucidation === '' ? {} : { elucidation }),
      };
    });
  return `${JSON.stringify({ regulation: regulation.id, lang, on, status: { value, since: statusSince, by }, provisions }, null, 2)}\n`;
}

function inOneLine(blocks: readonly Block[]): string {
  return blocks.map(wordsOf).filter(Boolean).join(' ');
}
