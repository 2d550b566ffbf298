/**
 * What the official JSON Schemas of OSCAL (catalog and profile 1.1.3, mapping 1.2.0; NIST, draft-07) ask of the objects that we write, restated: the
 * required fields, the data types with their patterns, no empty list. Fields that we do not write are left out and refused, so it accepts less than
 * the official schemas and nothing that they refuse. The official files are on no registry that this project may read.
 */
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

const line = { type: 'string', pattern: '^[^\\n]+$' };
const string = { type: 'string', pattern: '^\\S(.*\\S)?$' };
const token = { type: 'string', pattern: '^(\\p{L}|_)(\\p{L}|\\p{N}|[.\\-_])*$' };
const uri = { type: 'string', format: 'uri', pattern: '^[a-zA-Z][a-zA-Z0-9+\\-.]+:.+$' };
const reference = { type: 'string', format: 'uri-reference' };
const uuid = {
  type: 'string',
  pattern: '^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[45][0-9A-Fa-f]{3}-[89ABab][0-9A-Fa-f]{3}-[0-9A-Fa-f]{12}$',
};
// A day that exists is left to the format.
const moment = {
  type: 'string',
  format: 'date-time',
  pattern: '^(19|2\\d)\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(Z|\\+(0\\d|1[0-4]):00)$',
};

const list = (items: object) => ({ type: 'array', minItems: 1, items });
const to = (name: string) => ({ $ref: `#/definitions/${name}` });
const object = (properties: Readonly<Record<string, object>>, ...required: readonly string[]) => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties,
});

const resource = object({ type: { enum: ['catalog', 'profile'] }, href: reference }, 'type', 'href');
const item = object({ type: { enum: ['control', 'statement'] }, 'id-ref': string }, 'type', 'id-ref');
const selected = object({ 'with-ids': list(token) });
const gap = object({ uuid, 'unmapped-controls': list(selected) }, 'uuid', 'unmapped-controls');

const definitions = {
  prop: object({ name: token, uuid, ns: uri, value: string }, 'name', 'value'),
  link: object({ href: reference, rel: token, text: line }, 'href'),
  part: object(
    {
      id: token,
      name: token,
      ns: uri,
      class: token,
      props: list(to('prop')),
      prose: { type: 'string' },
      parts: list(to('part')),
    },
    'name',
  ),
  control: object(
    {
      id: token,
      class: token,
      title: line,
      props: list(to('prop')),
      links: list(to('link')),
      parts: list(to('part')),
      controls: list(to('control')),
    },
    'id',
    'title',
  ),
  group: object({ id: token, class: token, title: line, controls: list(to('control')) }, 'title'),
  metadata: object(
    { title: line, 'last-modified': moment, version: string, 'oscal-version': string, remarks: { type: 'string' } },
    'title',
    'last-modified',
    'version',
    'oscal-version',
  ),
  map: object(
    {
      uuid,
      ns: uri,
      relationship: token,
      sources: list(item),
      targets: list(item),
      props: list(to('prop')),
      remarks: { type: 'string' },
    },
    'uuid',
    'relationship',
    'sources',
    'targets',
  ),
};

const metadata = to('metadata');
const models = {
  catalog: object({ uuid, metadata, controls: list(to('control')), groups: list(to('group')) }, 'uuid', 'metadata'),
  profile: object(
    {
      uuid,
      metadata,
      imports: list(object({ href: reference, 'include-controls': list(selected) }, 'include-controls')),
      merge: object({ 'as-is': { type: 'boolean' } }, 'as-is'),
    },
    'uuid',
    'metadata',
    'imports',
  ),
  'mapping-collection': object(
    {
      uuid,
      metadata,
      provenance: object(
        {
          method: { enum: ['human', 'automation', 'hybrid'] },
          'matching-rationale': { enum: ['syntactic', 'semantic', 'functional'] },
          status: { enum: ['complete', 'not-complete', 'draft', 'deprecated', 'superseded'] },
          'mapping-description': { type: 'string' },
        },
        'method',
        'matching-rationale',
        'status',
        'mapping-description',
      ),
      mappings: list(
        object(
          {
            uuid,
            'source-resource': resource,
            'target-resource': resource,
            maps: list(to('map')),
            remarks: { type: 'string' },
            'source-gap-summary': gap,
            'target-gap-summary': gap,
          },
          'uuid',
          'source-resource',
          'target-resource',
          'maps',
        ),
      ),
    },
    'uuid',
    'metadata',
    'provenance',
    'mappings',
  ),
};

/** The validator of a model of OSCAL. */
export function oscalValidator(model: keyof typeof models): ValidateFunction {
  const ajv = new Ajv({ allErrors: true });
  addFormats.default(ajv);
  return ajv.compile({
    $schema: 'http://json-schema.org/draft-07/schema#',
    definitions,
    ...object({ [model]: models[model] }, model),
  });
}
