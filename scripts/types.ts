/** Writes `src/policy/schema.gen.ts` from `schemas/*.schema.json`, so that types never differ from schemas. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile, type JSONSchema } from 'json-schema-to-typescript';

const folder = join(import.meta.dirname, '../schemas');
const target = join(import.meta.dirname, '../src/policy/schema.gen.ts');

const names = readdirSync(folder)
  .filter((name) => name.endsWith('.schema.json') && name !== 'common.schema.json')
  .sort();

const root: JSONSchema = {
  title: 'Schemas',
  type: 'object',
  additionalProperties: false,
  required: names.map((name) => name.split('.')[0]!),
  properties: Object.fromEntries(names.map((name) => [name.split('.')[0]!, { $ref: name }])),
};

const types = await compile(root, 'Schemas', {
  cwd: folder,
  bannerComment: '/* Generated from schemas/. Do not edit: run `npm run types`. */',
  format: false,
  $refOptions: {
    resolve: {
      // Schemas name each other by file name; their absolute $id is never fetched.
      file: { read: ({ url }: { url: string }) => readFileSync(join(folder, url.split('/').at(-1)!), 'utf8') },
      http: false,
    },
  },
});
writeFileSync(target, types);
