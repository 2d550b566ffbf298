/** The entries of an area as JSON. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { areaJson } from '../../../exports/area.ts';
import { areas, type Area } from '../../../policy/areas.ts';
import { sitePolicy } from '../../../site/policy.ts';

export const getStaticPaths = (() => areas.map((area) => ({ params: { area } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) =>
  new Response(areaJson(sitePolicy(), params['area'] as Area), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
