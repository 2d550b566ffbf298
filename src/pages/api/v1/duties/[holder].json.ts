/** The duties of a kind of office or of an actor as JSON. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { dutiesOfJson } from '../../../../exports/duties.ts';
import { dutyRecords } from '../../../../policy/duties.ts';
import { dutyHolders } from '../../../../policy/duty-record.ts';
import { sitePolicy } from '../../../../site/policy.ts';

export const getStaticPaths = (() =>
  dutyHolders(dutyRecords(sitePolicy())).map((holder) => ({ params: { holder } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) =>
  new Response(dutiesOfJson(sitePolicy(), params['holder']!), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
