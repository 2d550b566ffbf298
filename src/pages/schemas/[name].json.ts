/** A schema, at the address that it has as its `$id`. */
import type { APIRoute, GetStaticPaths } from 'astro';

const schemas = import.meta.glob<string>('../../../schemas/*.json', { query: '?raw', import: 'default', eager: true });

export const getStaticPaths = (() =>
  Object.entries(schemas).map(([path, text]) => ({
    params: {
      name: path
        .split('/')
        .at(-1)!
        .replace(/\.json$/, ''),
    },
    props: { text },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ readonly text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'application/schema+json; charset=utf-8' } });
