/** A selection as JSON, for other programs. */
import { addressLabel } from '../policy/address.ts';
import { provenanceOf } from '../policy/relations.ts';
import { outermost, withInner, type Selection } from './selection.ts';

/**
 * The selection as one object: the provision named and everything inside it, in reading order. `text` holds a provision's own words and
 * is empty where only those inside it have some; `source` lists the ids of the sources, the strongest first.
 */
export function toJson(selection: Selection): string {
  const { regulation, lang } = selection;
  const provisions = outermost(selection)
    .flatMap(withInner)
    .map(({ address, kind, text }) => {
      const { sources, confidence } = provenanceOf(regulation, address);
      return { address, label: addressLabel(address, lang), kind, text, source: sources, confidence };
    });
  return `${JSON.stringify({ regulation: regulation.id, lang, provisions }, null, 2)}\n`;
}
