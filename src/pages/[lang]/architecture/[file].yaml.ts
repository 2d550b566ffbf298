/** A starting file for the inventory of an office, in the language of the page. */
import type { APIRoute, GetStaticPaths } from 'astro';
import en from '../../../../scripts/inventory/en.yaml?raw';
import id from '../../../../scripts/inventory/id.yaml?raw';
import { languages, type Lang } from '../../../i18n/languages.ts';
import { t } from '../../../i18n/t.ts';

const files: Readonly<Record<Lang, string>> = { id, en };

export const getStaticPaths = (() =>
  languages.map((lang) => ({
    params: { lang, file: t(lang, 'architecture.file').replace(/\.yaml$/, '') },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => new Response(files[params['lang'] as Lang]);
