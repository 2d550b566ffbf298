import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { areaKinds, type AreaKind } from '../../src/policy/areas.ts';
import { validatorOf, type SchemaKind } from '../../src/policy/schemas.ts';

/** One example of data and whether its schema accepts it. */
interface Example {
  readonly description: string;
  readonly data: unknown;
  readonly valid: boolean;
}

const kinds = readdirSync('schemas')
  .map((name) => name.replace('.schema.json', ''))
  .filter((kind) => kind !== 'common') as SchemaKind[];

const examplesIn = (name: string): readonly Example[] =>
  JSON.parse(readFileSync(join(import.meta.dirname, `${name}.json`), 'utf8'));

/** What all kinds of entry of areas have alike: changes to an accepted entry. `null` takes a field away. */
const heads = examplesIn('head');
const kindsOfAreas = new Set<string>(Object.values(areaKinds).flat());

describe.each([...kindsOfAreas] as AreaKind[])('the head of %s', (kind) => {
  const accepted = examplesIn(kind).find(({ valid }) => valid)!.data as object;

  it.each(heads)('$description: $valid', ({ data, valid }) => {
    const changed = Object.entries({ ...accepted, ...(data as object) }).filter(([, value]) => value !== null);
    expect(validatorOf(kind)(Object.fromEntries(changed))).toBe(valid);
  });
});

describe.each(kinds)('the schema of %s', (kind) => {
  const examples = examplesIn(kind);

  it('rejects an empty object, by its first example', () => {
    expect(examples[0]).toMatchObject({ data: {}, valid: false });
  });

  it.each(examples)('$description: $valid', ({ data, valid }) => {
    expect(validatorOf(kind)(data)).toBe(valid);
  });

  it('has an accepted and a rejected example for each field', () => {
    const schema = JSON.parse(readFileSync(`schemas/${kind}.schema.json`, 'utf8')) as {
      properties: object;
      required: readonly string[];
    };
    const isOfHead = (field: string) => heads.some(({ data }) => Object.hasOwn(data as object, field));
    for (const field of Object.keys(schema.properties)) {
      if (kindsOfAreas.has(kind) && isOfHead(field)) continue;
      const has = (valid: boolean) =>
        examples.some((example) => example.valid === valid && Object.hasOwn(example.data as object, field));
      expect(`${field} accepted: ${has(true)}, rejected: ${has(false)}`).toBe(
        `${field} accepted: true, rejected: true`,
      );
    }
  });
});

const everySchema = readdirSync('schemas').map(
  (name) => [name, JSON.parse(readFileSync(join('schemas', name), 'utf8')) as Schema] as const,
);

interface Schema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly additionalProperties?: boolean;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly $ref?: string;
}

/** Every schema inside a schema, with the path to it. */
function inside(schema: Schema, path: string): readonly (readonly [string, Schema])[] {
  const named = { ...schema.properties, ...schema.$defs };
  const inner = Object.entries(named).flatMap(([key, value]) => inside(value, `${path}/${key}`));
  return [[path, schema], ...inner, ...(schema.items === undefined ? [] : inside(schema.items, `${path}/*`))];
}

describe.each(everySchema)('%s', (name, schema) => {
  const all = inside(schema, name);

  it('is closed: no object takes unknown fields', () => {
    expect(
      all
        .filter(([, { type, additionalProperties }]) => type === 'object' && additionalProperties !== false)
        .map(([path]) => path),
    ).toEqual([]);
  });

  it('describes every field by a sentence', () => {
    const fields = all.filter(([path, { $ref }]) => $ref === undefined && !path.endsWith('/*'));
    expect(fields.filter(([, { description }]) => !/[.)]$/.test(description ?? '')).map(([path]) => path)).toEqual([]);
  });

  it('gives examples of every plain value', () => {
    const plain = all.filter(
      ([path, { type, $ref }]) =>
        $ref === undefined && type !== undefined && type !== 'object' && type !== 'array' && !path.endsWith('/*'),
    );
    expect(plain.filter(([, { examples }]) => examples === undefined).map(([path]) => path)).toEqual([]);
  });
});
