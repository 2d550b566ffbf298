/** All published results as JSON. */
import type { APIRoute } from 'astro';
import { resultsJson } from '../../../exports/results.ts';
import { sitePolicy } from '../../../site/policy.ts';

export const GET: APIRoute = () =>
  new Response(resultsJson(sitePolicy()), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
