/** Every link in content is an https address, or a path of this site in the same language that exists. A reader who follows it must arrive. */
import { codesOf, codeSlug, domainsOf } from '../policy/architecture.ts';
import { areas } from '../policy/areas.ts';
import { dutyRecords } from '../policy/duties.ts';
import { dutyHolders } from '../policy/duty-record.ts';
import { nodesOf } from '../policy/schemes.ts';
import { areaPages, dutyPages, evaluationPages, pageNames, pageOfGuide } from '../site/urls.ts';
import type { Lang } from '../i18n/languages.ts';
import { idsOf } from '../policy/documents.ts';
import { pageOf } from '../policy/relations.ts';
import type { Place, Policy } from '../policy/types.ts';
import type { Check, Report } from './check.ts';

export const linkResolves: Check = {
  id: 'link-resolves',
  severity: 'error',
  example: {
    file: 'content/guides/contoh/en.mdx',
    good: '/en/perpres-1-2001/pasal-2/',
    bad: '/en/perpres-1-2001/pasal-7/',
  },
  run(policy, report) {
    for (const { texts } of policy.regulations.values()) {
      for (const [lang, { links, file }] of texts)
        for (const link of links) checkLink(policy, lang, link, file.path, report);
    }
    for (const { lang, links, file } of policy.guides)
      for (const link of links) checkLink(policy, lang, link, file.path, report);
  },
};

function checkLink(
  policy: Policy,
  lang: Lang,
  { url, place }: { url: string; place: Place },
  file: string,
  report: Report,
): void {
  const tell = (message: string) => report({ message, params: { url, lang }, file, place });
  if (/^https:\/\//.test(url)) {
    if (!URL.canParse(url)) tell('address');
    return;
  }
  // A heading of the same page: the built pages are tested for it.
  if (url.startsWith('#')) return;
  // A file for other programs, the same in every language: the built site is tested for it.
  if (/^\/(?:api|schemas)\/./.test(url)) return;
  const [, language, rest] = /^\/([a-z]{2})\/([^?#]*)/.exec(url) ?? [];
  if (language === undefined) return tell('form');
  if (language !== lang) return tell('language');
  if (!pageExists(policy, lang, rest!, url.split('#')[1])) tell('missing');
}

/** Whether a path after the language is a page: home, a list, a guide, a regulation, one of its provisions. */
function pageExists(policy: Policy, lang: Lang, path: string, anchor: string | undefined): boolean {
  if (path !== '' && !path.endsWith('/')) return false;
  const [first = '', second = '', ...more] = path.split('/').filter(Boolean);
  if (first === 'evaluation') return evaluationPageExists(policy, second, more);
  if (more.length > 0) return false;
  if (first === '') return true;
  if (first === 'duties')
    return (
      second === '' ||
      dutyPages.some((page) => page === second) ||
      dutyHolders(dutyRecords(policy)).some((holder) => holder === second)
    );
  if (first === 'guides' && second !== '')
    return (
      pageOfGuide(second) === undefined &&
      policy.files.some((file) => file.path === `content/guides/${second}/${lang}.mdx`)
    );
  if (first === 'rules' && second !== '') return true;
  if (pageNames.some((name) => name === first)) return second === '';
  const area = areas.find((name) => name === first);
  if (area !== undefined)
    return (
      second === '' ||
      areaPages[area].includes(second) ||
      idsOf(policy, area).has(second) ||
      (area === 'architecture' &&
        domainsOf(policy).some((own) => codesOf(own).some(({ code }) => codeSlug(code) === second)))
    );
  const regulation = policy.regulations.get(first);
  // Facts that cannot be used have messages of their own.
  if (regulation === undefined) return idsOf(policy, 'regulations').has(first);
  const text = regulation.texts.get(lang);
  // A text that is missing or empty has messages of its own too.
  if (regulation.facts.data.text !== undefined && !text?.all.length) return true;
  const page = second === '' ? undefined : text?.byAddress.get(second);
  if (second !== '' && (page === undefined || pageOf(page) !== page)) return false;
  return anchor === undefined || text?.byAddress.has(anchor) === true;
}

/** Whether a path after `evaluation/` is a page: the first one, a page of its own, a scheme with its nodes, a crosswalk. */
function evaluationPageExists(policy: Policy, id: string, [node, ...more]: readonly string[]): boolean {
  if (more.length > 0) return false;
  if (node !== undefined) {
    const scheme = policy.schemes.get(id)?.yaml.data;
    return scheme !== undefined && nodesOf(scheme).some((placed) => placed.node.id === node);
  }
  return (
    id === '' ||
    evaluationPages.some((page) => page === id) ||
    idsOf(policy, 'schemes').has(id) ||
    idsOf(policy, 'crosswalks').has(id)
  );
}
