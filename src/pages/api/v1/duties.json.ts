/** All duties as JSON. */
import type { APIRoute } from 'astro';
import { dutiesJson } from '../../../exports/duties.ts';
import { sitePolicy } from '../../../site/policy.ts';

export const GET: APIRoute = () =>
  new Response(dutiesJson(sitePolicy()), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
