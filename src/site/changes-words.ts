/** What changes and those who ordered them are called. */
import type { Comparison, ForceChange } from '../diff/compare.ts';
import type { Lang } from '../i18n/languages.ts';
import { t, type Key } from '../i18n/t.ts';
import { addressLabel } from '../policy/address.ts';
import { addressOfPlace } from '../policy/operations.ts';
import { placeInWords } from '../policy/place-words.ts';
import { pageOf } from '../policy/relations.ts';
import type { Operation, Policy, Provision } from '../policy/types.ts';
import { dateInWords } from './dates.ts';
import { placeLabel } from './render.ts';
import { provisionUrl, regulationUrl } from './urls.ts';

/** What a provision is called: as it is now, or as it was. */
export function labelIn({ before, after }: Comparison, address: string): string {
  const [text, provision] = after.byAddress.has(address)
    ? [after, after.byAddress.get(address)]
    : [before, before.byAddress.get(address)];
  return provision === undefined ? addressLabel(address, text.lang) : placeLabel(provision, text);
}

/** What was done to the force of a provision: "conditional reading from 7 September 2016". */
export function forceInWords({ operation, fate }: ForceChange, { to }: Comparison, lang: Lang): string {
  const { data, on } = operation;
  const kind = t(lang, `changes.force.${data.operation}` as Key);
  const phrase = data.phrase?.[lang];
  const effect = phrase === undefined ? kind : t(lang, 'changes.force.phrase', { effect: kind, phrase });
  return t(lang, `changes.force.${fate}`, { effect, date: dateInWords(lang, on!), to: dateInWords(lang, to) });
}

/** The place in our text of the acting regulation that orders an operation; `undefined` where there is no such text. */
export function actIn({ regulations }: Policy, { acting, data }: Operation, lang: Lang): Provision | undefined {
  const address = addressOfPlace(data.place);
  return address === undefined ? undefined : regulations.get(acting)?.texts.get(lang)?.byAddress.get(address);
}

/** "UU 1/2024 Pasal I angka 8". */
export function actLabel(policy: Policy, { acting, data }: Operation, lang: Lang): string {
  return `${policy.regulations.get(acting)?.citation ?? acting} ${placeInWords(data.place, lang)}`;
}

/** The place in our text that orders an operation, or the acting regulation where there is none. */
export function actUrl(policy: Policy, operation: Operation, lang: Lang): string {
  const provision = actIn(policy, operation, lang);
  const page = provision === undefined ? undefined : pageOf(provision)?.address;
  return page === undefined
    ? regulationUrl(lang, operation.acting)
    : provisionUrl(lang, operation.acting, page, provision!.address);
}
