/** The starting file of a kind of office, in the language of the page, with the duties of the day that the site is current to. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { languages, type Lang } from '../../../../i18n/languages.ts';
import { officeFiles, officeStart } from '../../../../site/office-view.ts';
import { sitePolicy } from '../../../../site/policy.ts';

export const getStaticPaths = (() =>
  languages.flatMap((lang) =>
    [...officeFiles(lang)].map(([file, kind]) => ({
      params: { lang, file: file.replace(/\.yaml$/, '') },
      props: { kind },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params, props }) => {
  const policy = sitePolicy();
  return new Response(officeStart(policy, props['kind'], policy.asOf, params['lang'] as Lang));
};
