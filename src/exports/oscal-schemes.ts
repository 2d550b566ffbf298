/** The evaluation schemes as OSCAL 1.1.3 catalogs, and the crosswalks between them as an OSCAL 1.2.0 mapping collection. */
import type { CrosswalkData, SchemeData } from '../policy/schema.gen.ts';
import type { SchemeNode } from '../policy/schemes.ts';
import type { Policy } from '../policy/types.ts';
import { absolute, crosswalkUrl, mappingOscalUrl, schemeNodeUrl, schemeOscalUrl } from '../site/urls.ts';
import { ns, oscalJson, parts, prop } from './oscal.ts';
import { uuidOfUrl } from './uuid.ts';

/** Every domain, aspect and indicator of a scheme as a control, inside the one that it counts for. Control ids are the ids of the nodes. */
export function schemeCatalog(policy: Policy, id: string): string {
  const scheme = policy.schemes.get(id)!.yaml.data;
  return oscalJson(
    policy,
    {
      model: 'catalog',
      path: schemeOscalUrl(id),
      title: scheme.name.en,
      oscalVersion: '1.1.3',
      stamp: scheme.stamp?.en,
    },
    { controls: scheme.nodes.map((node) => nodeControl(id, scheme, node)) },
  );
}

function nodeControl(id: string, scheme: SchemeData, node: SchemeNode): object {
  return {
    id: node.id,
    class: node.id.split('-')[0],
    title: node.name.en,
    props: [
      ...prop('weight', node.weight),
      ...prop('weight-confidence', scheme.weighting.confidence),
      ...prop('confidence', scheme.confidence),
      ...scheme.sources.flatMap((source) => prop('source', source)),
    ],
    links: [{ href: absolute(schemeNodeUrl('en', id, node.id)), rel: 'reference' }],
    parts: parts('name', node.name),
    ...(node.children === undefined ? {} : { controls: node.children.map((child) => nodeControl(id, scheme, child)) }),
  };
}

/** All crosswalks; what was dropped or is new stands in the summaries of gaps. */
export function crosswalksMapping(policy: Policy): string {
  return oscalJson(
    policy,
    {
      model: 'mapping-collection',
      path: mappingOscalUrl(),
      title: 'Crosswalks between the evaluation schemes of SPBE and Pemdi',
      oscalVersion: '1.2.0',
    },
    {
      provenance: {
        method: 'human',
        'matching-rationale': 'semantic',
        status: 'draft',
        'mapping-description':
          'What became of the indicators of one evaluation scheme in the one that took its place. Unofficial: each entry tells its confidence and sources.',
      },
      mappings: [...policy.crosswalks].map(([id, { yaml }]) => mappingOf(id, yaml.data)),
    },
  );
}

function mappingOf(id: string, { name, stamp, rows }: CrosswalkData): object {
  const page = absolute(crosswalkUrl('en', id));
  const [older = '', newer = ''] = id.split('--');
  const resource = (scheme: string) => ({ type: 'catalog', href: absolute(schemeOscalUrl(scheme)) });
  const items = (nodes: readonly string[]) => nodes.map((node) => ({ type: 'control', 'id-ref': node }));
  const gap = (side: 'source' | 'target', nodes: readonly string[]) =>
    nodes.length === 0
      ? {}
      : {
          [`${side}-gap-summary`]: {
            uuid: uuidOfUrl(`${page}#${side}-gap`),
            'unmapped-controls': [{ 'with-ids': nodes }],
          },
        };
  return {
    uuid: uuidOfUrl(page),
    'source-resource': resource(older),
    'target-resource': resource(newer),
    maps: rows.flatMap(({ from, to, match, isPartial, note, confidence, sources }) =>
      from === undefined || to === undefined
        ? []
        : [
            {
              uuid: uuidOfUrl(`${page}#${[...from, ...to].join('+')}`),
              ns,
              relationship: match,
              sources: items(from),
              targets: items(to),
              props: [
                ...prop('partial', isPartial === true ? 'yes' : undefined),
                ...prop('confidence', confidence),
                ...sources.flatMap((source) => prop('source', source)),
              ],
              ...(note === undefined ? {} : { remarks: note.en }),
            },
          ],
    ),
    remarks: [name.en, stamp?.en].filter(Boolean).join('. '),
    ...gap(
      'source',
      rows.filter(({ match }) => match === 'dropped').flatMap(({ from = [] }) => from),
    ),
    ...gap(
      'target',
      rows.filter(({ match }) => match === 'new').flatMap(({ to = [] }) => to),
    ),
  };
}
