/** The OSCAL profile of a kind of office. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { dutiesProfile } from '../../../../../exports/oscal-duties.ts';
import { officeKinds, type OfficeKind } from '../../../../../policy/duty-record.ts';
import { sitePolicy } from '../../../../../site/policy.ts';

export const getStaticPaths = (() => officeKinds.map((kind) => ({ params: { kind } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) =>
  new Response(dutiesProfile(sitePolicy(), params['kind'] as OfficeKind), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
