/** The figures of an indicator as JSON. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { indicatorJson } from '../../../../exports/indicator.ts';
import { indicatorsOf, type IndicatorEntry } from '../../../../site/indicator-view.ts';
import { sitePolicy } from '../../../../site/policy.ts';

export const getStaticPaths = (() =>
  indicatorsOf(sitePolicy()).map((entry) => ({ params: { id: entry.id }, props: { entry } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(indicatorJson((props as { entry: IndicatorEntry }).entry), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
