/** The figures of an indicator as CSV. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { indicatorCsv } from '../../../../exports/indicator.ts';
import { indicatorsOf, type IndicatorEntry } from '../../../../site/indicator-view.ts';
import { sitePolicy } from '../../../../site/policy.ts';

export const getStaticPaths = (() =>
  indicatorsOf(sitePolicy()).map((entry) => ({ params: { id: entry.id }, props: { entry } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(indicatorCsv((props as { entry: IndicatorEntry }).entry), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
