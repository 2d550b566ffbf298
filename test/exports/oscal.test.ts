/** The OSCAL documents: of the shape of their models, complete, and the same as long as the content is. */
import { describe, expect, it } from 'vitest';
import { dutiesCatalog, dutiesProfile } from '../../src/exports/oscal-duties.ts';
import { crosswalksMapping, schemeCatalog } from '../../src/exports/oscal-schemes.ts';
import { uuidOfUrl } from '../../src/exports/uuid.ts';
import { dutyRecords } from '../../src/policy/duties.ts';
import { dutiesFor, officeKinds } from '../../src/policy/duty-record.ts';
import { readPolicy } from '../../src/policy/read.ts';
import { nodesOf } from '../../src/policy/schemes.ts';
import { oscalValidator } from './oscal-schema.ts';

const policy = readPolicy(process.cwd());

interface Part {
  readonly id?: string;
  readonly name: string;
  readonly ns?: string;
  readonly class?: string;
  readonly props?: readonly { readonly name: string; readonly value: string }[];
  readonly prose: string;
  readonly parts?: readonly Part[];
}

interface Control {
  readonly id: string;
  readonly props: readonly { readonly name: string; readonly value: string; readonly uuid?: string }[];
  readonly parts: readonly Part[];
  readonly controls?: readonly Control[];
}

const catalog = JSON.parse(dutiesCatalog(policy)).catalog as {
  readonly uuid: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly groups: readonly { readonly id: string; readonly controls: readonly Control[] }[];
};
const controls = catalog.groups.flatMap((group) => group.controls);
const control = (id: string) => controls.find((each) => each.id === id)!;
const values = (id: string, name: string) =>
  control(id)
    .props.filter((each) => each.name === name)
    .map(({ value }) => value);

const documents: readonly (readonly [name: string, model: Parameters<typeof oscalValidator>[0], json: string])[] = [
  ['the duties', 'catalog', dutiesCatalog(policy)],
  ...officeKinds.map((kind) => [`the profile of ${kind}`, 'profile', dutiesProfile(policy, kind)] as const),
  ...[...policy.schemes.keys()].map((id) => [`the scheme ${id}`, 'catalog', schemeCatalog(policy, id)] as const),
  ['the crosswalks', 'mapping-collection', crosswalksMapping(policy)],
];

describe('every OSCAL document', () => {
  it.each(documents)('%s is of the shape of its model', (_, model, json) => {
    const validate = oscalValidator(model);
    expect(validate(JSON.parse(json)), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  });

  it('has a UUID of its own', () => {
    const uuids = documents.map(([, model, json]) => JSON.parse(json)[model].uuid as string);
    expect(new Set(uuids).size).toBe(documents.length);
  });
});

describe('the catalog of duties', () => {
  it('holds every duty once, under its permanent id with a UUID made of it', () => {
    expect(controls.map(({ id }) => id).sort()).toEqual(
      dutyRecords(policy)
        .map(({ id }) => id)
        .sort(),
    );
    const uuids = controls.map(({ props }) => props.find(({ name }) => name === 'duty-id')!.uuid);
    expect(new Set(uuids).size).toBe(controls.length);
    expect(uuids[controls.indexOf(control('perpres-95-2018-pasal-5-ayat-4-1'))]).toBe(
      uuidOfUrl('https://spbe-terbuka.github.io/api/v1/oscal/duties.json#perpres-95-2018-pasal-5-ayat-4-1'),
    );
  });

  it('tells who, how, by when and what shows it, in both languages', () => {
    const id = 'perpres-95-2018-pasal-63-ayat-2-1';
    expect(values(id, 'modality')).toEqual(['must']);
    expect(values(id, 'within')).toEqual(['P2Y']);
    expect(values(id, 'last-day')).toEqual(['2020-10-05']);
    expect(values('perpres-95-2018-pasal-5-ayat-4-1', 'bearer')).toEqual(['menteri-ppn-bappenas']);
    const { parts } = control('perpres-95-2018-pasal-5-ayat-4-1');
    const said = parts.filter(({ name }) => name === 'statement').flatMap((part) => [part, ...(part.parts ?? [])]);
    expect(said.map(({ prose }) => prose)).toEqual([
      'mengoordinasikan penyusunan Rencana Induk SPBE Nasional',
      'coordinates the drawing up of the National SPBE Master Plan',
    ]);
    expect(parts.filter(({ class: kind }) => kind === 'carried-out')).toHaveLength(2);
  });

  it('has one statement that tools of OSCAL know by its name and others point at, and a label', () => {
    for (const { id, parts, props } of controls) {
      const own = parts.filter(({ name, ns }) => name === 'statement' && ns === undefined);
      expect(own.map((part) => part.id)).toEqual([`${id}_smt`]);
      expect(props.filter(({ name }) => name === 'label')).toHaveLength(1);
    }
  });

  it('tells of each piece of evidence how it is known, which is mostly our reading', () => {
    const evidence = controls.flatMap(({ parts }) => parts.filter(({ name }) => name === 'evidence'));
    const unfounded = evidence.filter(({ props }) => props!.filter(({ name }) => name === 'confidence').length !== 1);
    expect(unfounded).toEqual([]);
    expect(evidence.some(({ props }) => props!.some(({ value }) => value === 'recalled'))).toBe(true);
  });

  it('marks as withdrawn what held once and holds no more, and nothing else', () => {
    const marked = (id: string) => values(id, 'status');
    expect(marked('permenpanrb-59-2020-pasal-5-ayat-1-1')).toEqual(['withdrawn']);
    expect(marked('perpres-95-2018-pasal-5-ayat-4-1')).toEqual([]);
    const withdrawn = controls.filter(({ id }) => marked(id).length > 0).map(({ id }) => id);
    const ended = dutyRecords(policy).filter(({ holds }) => (holds.at(-1)?.until ?? '9999') <= policy.asOf);
    expect(withdrawn).toEqual(ended.map(({ id }) => id));
  });

  it('changes its version and its UUID with the content only', () => {
    const again = JSON.parse(dutiesCatalog({ ...policy })).catalog as typeof catalog;
    expect(again.metadata).toEqual(catalog.metadata);
    expect(again.uuid).toBe(catalog.uuid);
    const other = JSON.parse(dutiesCatalog({ ...policy, asOf: '2000-01-01' })).catalog as typeof catalog;
    expect(other.uuid).not.toBe(catalog.uuid);
    expect(other.metadata['last-modified']).toBe('2000-01-01T00:00:00+07:00');
  });
});

it('each profile names the duties of its kind of office, all of them in the catalog', () => {
  for (const kind of officeKinds) {
    const { imports } = JSON.parse(dutiesProfile(policy, kind)).profile;
    const ids = imports[0]['include-controls'][0]['with-ids'] as readonly string[];
    expect(imports[0].href).toBe('https://spbe-terbuka.github.io/api/v1/oscal/duties.json');
    expect(ids).toEqual(dutiesFor(dutyRecords(policy), { kind }, policy.asOf).map(({ duty }) => duty.id));
    expect(ids.filter((id) => !controls.some((each) => each.id === id))).toEqual([]);
  }
});

describe('the schemes and crosswalks', () => {
  const inside = ({ id, controls: inner = [] }: Control): readonly string[] => [id, ...inner.flatMap(inside)];
  const idsOf = (scheme: string) =>
    (JSON.parse(schemeCatalog(policy, scheme)).catalog.controls as readonly Control[]).flatMap(inside);

  it('hold every node', () => {
    for (const [id, { yaml }] of policy.schemes)
      expect(idsOf(id)).toEqual(nodesOf(yaml.data).map(({ node }) => node.id));
  });

  it('carry the stamps, and do not make recalled weights look better than they are', () => {
    for (const [id, { yaml }] of policy.schemes) {
      const { metadata, controls } = JSON.parse(schemeCatalog(policy, id)).catalog;
      expect(metadata.remarks.startsWith('Unofficial.')).toBe(yaml.data.stamp === undefined);
      if (yaml.data.stamp !== undefined) expect(metadata.remarks).toContain(yaml.data.stamp.en);
      expect(controls[0].props).toContainEqual(
        expect.objectContaining({ name: 'weight-confidence', value: yaml.data.weighting.confidence }),
      );
    }
    const { mappings } = JSON.parse(crosswalksMapping(policy))['mapping-collection'];
    [...policy.crosswalks.values()].forEach(({ yaml }, at) =>
      expect(mappings[at].remarks).toContain(yaml.data.stamp!.en),
    );
  });

  it('map every row: what goes on as an entry, the rest as a gap, among the controls of the catalogs', () => {
    const { mappings } = JSON.parse(crosswalksMapping(policy))['mapping-collection'];
    [...policy.crosswalks].forEach(([id, { yaml }], at) => {
      const mapping = mappings[at];
      const [older, newer] = id.split('--').map(idsOf);
      const ends = (side: 'sources' | 'targets') =>
        mapping.maps.flatMap((map: Record<typeof side, { 'id-ref': string }[]>) =>
          map[side].map((end) => end['id-ref']),
        );
      const gaps = (side: string) => mapping[`${side}-gap-summary`]?.['unmapped-controls'][0]['with-ids'] ?? [];
      const { rows } = yaml.data;
      expect([...ends('sources'), ...gaps('source')].sort()).toEqual(rows.flatMap(({ from = [] }) => from).sort());
      expect([...ends('targets'), ...gaps('target')].sort()).toEqual(rows.flatMap(({ to = [] }) => to).sort());
      expect([...ends('sources'), ...gaps('source')].filter((node) => !older!.includes(node))).toEqual([]);
      expect([...ends('targets'), ...gaps('target')].filter((node) => !newer!.includes(node))).toEqual([]);
    });
  });
});

it('UUIDs are those of RFC 9562, version 5', () => {
  // Reckoned with another implementation.
  expect(uuidOfUrl('https://spbe-terbuka.github.io/')).toBe('49d7c0e1-f7fc-5ecc-860a-0dcd2ff58a0a');
});
