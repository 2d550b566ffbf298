/** The file of a new risk register, for the page and the command line. */
import { t } from '../i18n/t.ts';
import type { Method } from '../risk/method.ts';
import { newRegister } from '../risk/template.ts';

/** A register without risks, with remarks that say how to fill it in, in the language of the method. */
export function registerTemplate(method: Method): string {
  const { lang, likelihood } = method;
  return newRegister(method, [
    t(lang, 'risk.new.1'),
    t(lang, 'risk.new.2', { last: likelihood.length }),
    t(lang, 'risk.unofficial'),
  ]);
}
