/** The schemas, compiled: is this data of the shape that its kind of file asks for, and if not, what is wrong where? */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import localize from 'ajv-i18n';
import type { AreaKind } from './areas.ts';
import type { Params, Problem, YamlData } from './types.ts';

/** The kinds of file that have a schema: `<kind>.schema.json`. */
export type SchemaKind =
  | 'regulation'
  | 'text'
  | 'elucidation'
  | 'amendments'
  | 'duties'
  | 'draft'
  | 'actor'
  | 'term'
  | 'source'
  | 'guide'
  | 'inventory'
  | 'office'
  | 'indicator-series'
  | 'scheme'
  | 'crosswalk'
  | 'results'
  | 'evaluation-results'
  | 'duty-list'
  | AreaKind;

const folder = join(process.cwd(), 'schemas');
const validators = new Map<SchemaKind, ValidateFunction>();
let ajv: Ajv2020 | undefined;

/** The compiled schema of a kind; each is compiled once, when first needed. Throws when `schemas/` is broken. */
export function validatorOf(kind: SchemaKind): ValidateFunction {
  let validator = validators.get(kind);
  if (validator === undefined) {
    ajv ??= createAjv();
    validator = ajv.getSchema(`https://spbe-terbuka.github.io/schemas/${kind}.schema.json`);
    if (validator === undefined) throw new Error(`Unknown schema \`${kind}\`, expected a file in schemas/`);
    validators.set(kind, validator);
  }
  return validator;
}

function createAjv(): Ajv2020 {
  const instance = new Ajv2020({
    allErrors: true,
    strict: true,
    strictRequired: false,
    verbose: true,
    allowUnionTypes: true,
    // Compiling costs more than it saves: most schemas have few documents, and all share their shapes.
    inlineRefs: false,
    code: { optimize: false },
  });
  addFormats.default(instance);
  for (const name of readdirSync(folder).sort()) {
    if (name.endsWith('.schema.json')) instance.addSchema(JSON.parse(readFileSync(join(folder, name), 'utf8')));
  }
  return instance;
}

/** Reports everything in some data that its schema does not allow, as problems of the rule `schema`. Tells whether there was nothing. */
export function validate(kind: SchemaKind, yaml: YamlData<unknown>, problems: Problem[]): boolean {
  const validator = validatorOf(kind);
  if (validator(yaml.data)) return true;
  for (const error of validator.errors ?? []) {
    // What a choice between fields lacks is told by the errors of its branches.
    const isTold = error.keyword === 'oneOf' && error.params['passingSchemas'] === null;
    if (!isTold) problems.push(toProblem(error, yaml));
  }
  return false;
}

function toProblem(error: ErrorObject, yaml: YamlData<unknown>): Problem {
  const path = error.instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  const field = path.findLast((step) => typeof step === 'string') ?? '';
  const { message, params, key } = describe(error, String(field));
  const place = key === undefined ? yaml.placeOf(path) : yaml.placeOf([...path, key], 'key');
  return { rule: 'schema', message, params, file: yaml.file.path, place };
}

/** The message for an error of each keyword that the schemas use; `key` names a field inside the value that is meant. */
function describe(error: ErrorObject, field: string): { message: string; params: Params; key?: string } {
  // Only where it is said: the data of a missing or an unknown field are the whole object around it.
  const value = () => shorten(error.data);
  const example = shorten((error.parentSchema as { examples?: unknown[] } | undefined)?.examples?.[0] ?? '');
  switch (error.keyword) {
    case 'required':
      return {
        message: 'missing-field',
        params: { field: error.params['missingProperty'] },
        key: error.params['missingProperty'],
      };
    case 'oneOf': {
      const [field, other] = (error.schema as readonly { readonly required: readonly [string] }[]).map(
        ({ required: [name] }) => name,
      ) as [string, string];
      return { message: 'together', params: { field, other }, key: other };
    }
    case 'additionalProperties': {
      const key: string = error.params['additionalProperty'];
      const known = Object.keys((error.parentSchema as { properties?: object } | undefined)?.properties ?? {});
      return { message: 'unknown-field', params: { field: key, known: known.join(', ') }, key };
    }
    case 'type':
      if (error.instancePath === '') return { message: 'no-fields', params: {} };
      return {
        message: typeMessages[error.params['type'] as string] ?? 'type',
        params: { field, value: value(), expected: [error.params['type']].flat().join(' / ') },
      };
    case 'enum':
      return {
        message: 'choice',
        params: { field, value: value(), expected: error.params['allowedValues'].join(', ') },
      };
    case 'pattern':
    case 'format':
      return { message: 'form', params: { field, value: value(), example } };
    case 'minLength':
    case 'minItems':
      if (error.params['limit'] > 1) return { message: 'short', params: { field, limit: error.params['limit'] } };
      return { message: 'empty', params: { field } };
    case 'maxLength':
      return { message: 'long', params: { field, limit: error.params['limit'] } };
    case 'minimum':
    case 'maximum':
      return { message: error.keyword, params: { field, value: value(), limit: error.params['limit'] } };
    case 'uniqueItems':
      return { message: 'double', params: { field } };
    default:
      return { message: 'other', params: { field, ...inBothLanguages(error) } };
  }
}

/** The message for a value of another type than the one that is expected: people know no types by their names in programs. */
const typeMessages: Readonly<Record<string, string>> = {
  object: 'type-object',
  array: 'type-array',
  string: 'type-string',
  integer: 'type-integer',
};

/** ajv's own words for a keyword without a message of ours. */
function inBothLanguages(error: ErrorObject): Params {
  const words = (lang: 'id' | 'en') => {
    const copy = { ...error };
    localize[lang]([copy]);
    return copy.message ?? '';
  };
  return { detailId: words('id'), detailEn: words('en') };
}

function shorten(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
