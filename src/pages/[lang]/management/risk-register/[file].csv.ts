/** An empty risk register as a file, with its header in the language of the page. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { languages, type Lang } from '../../../../i18n/languages.ts';
import { t } from '../../../../i18n/t.ts';
import { sitePolicy } from '../../../../site/policy.ts';
import { registerFile, riskMethodEntry } from '../../../../site/risk-view.ts';

export const getStaticPaths = (() =>
  riskMethodEntry(sitePolicy()) === undefined
    ? []
    : languages.map((lang) => ({
        params: { lang, file: t(lang, 'risk.file').replace(/\.csv$/, '') },
      }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) =>
  new Response(registerFile(riskMethodEntry(sitePolicy())!, params['lang'] as Lang));
