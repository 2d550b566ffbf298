/** The result: the index, the values of all groups beside their names, the charts, the table. */
import { rangesOf } from '../../evaluation/levels.ts';
import { indicatorsOf, type SchemeNode } from '../../evaluation/scheme.ts';
import { draws, make } from '../elements.ts';
import { aspectsOf, placedNodes, type Calculation } from './calculation.ts';
import { barHeight, bars, besides, radar, type ChartValue } from './charts.ts';
import { app, bandName, exactly, find, say, shown, signed, tell } from './page.ts';

/** Shows what a calculation gives, everywhere but in the fields themselves. */
export function showResult(calculation: Calculation): void {
  showIndex(calculation);
  showGroups(calculation);
  showCharts(calculation);
  showTable(calculation);
}

/** The indicators without a level in words; empty where all have one. */
export function missingWords({ scheme, evaluation }: Calculation): string {
  const { index, missing } = evaluation;
  if (missing.length === 0) return '';
  const params = { count: missing.length, all: indicatorsOf(scheme).length, indicators: rangesOf(missing) };
  return index === undefined
    ? say('noIndex', params)
    : say('counted', { ...params, value: shown(scheme.missing.countAs) });
}

function showIndex(calculation: Calculation): void {
  const { scheme, evaluation, otherBand, work, tried } = calculation;
  const { index } = evaluation;
  const all = indicatorsOf(scheme).length;
  tell(find('[data-out="scheme"]'), scheme.name);
  tell(find('[data-out="index"]'), index === undefined ? '–' : shown(index.display));
  tell(find('[data-out="band"]'), index === undefined ? '' : bandName(scheme, index.band));
  tell(find('[data-out="filled"]'), say('filled', { filled: all - evaluation.missing.length, all }));
  find<HTMLButtonElement>('[data-do="next"]').hidden = evaluation.missing.length === 0;
  const values = new Map(evaluation.nodes.map((node) => [node.id, node]));
  find('[data-out="tops"]').replaceChildren(
    ...scheme.nodes.map(({ id, label, name }) => {
      const item = make('li', { title: name }, `${label} `);
      const value = values.get(id);
      item.append(make('b', {}, value === undefined ? '–' : shown(value.display)));
      return item;
    }),
  );
  const isTried = tried !== undefined && work.tried.size > 0;
  const change = isTried
    ? `${say('tried')}: ${shown(tried.evaluation.index.display)} (${signed(tried.comparison.difference.display)})`
    : '';
  tell(find('[data-out="tried"]'), change);

  find('[data-out="zero"]').hidden = evaluation.missing.length === 0;
  const band = scheme.bands.list.find(({ id }) => id === index?.band);
  app.toggleAttribute('data-tried', isTried);
  const lines =
    index === undefined
      ? [missingWords(calculation)]
      : [
          `${say('index', { scheme: scheme.name, index: exactly(index) })}. ${band === undefined ? say('report.noBand') : say('band', { band: band.name, range: band.range })}.`,
          ...(otherBand === undefined
            ? []
            : [
                say(`otherBand.${scheme.bands.takenFrom === 'rounded' ? 'unrounded' : 'rounded'}`, {
                  index: shown(scheme.bands.takenFrom === 'rounded' ? index.value : index.display),
                  band: bandName(scheme, otherBand),
                }),
              ]),
          missingWords(calculation),
        ];
  find('[data-out="words"]').replaceChildren(...lines.filter(Boolean).map((words) => make('p', {}, words)));
}

/** The values of groups beside their names in the form. */
function showGroups({ scheme, evaluation }: Calculation): void {
  const values = new Map(evaluation.nodes.map((node) => [node.id, node]));
  const missing = new Set(evaluation.missing);
  for (const { node } of placedNodes(scheme.nodes)) {
    const place = app.querySelector(`[data-value="${scheme.id} ${node.id}"]`);
    if (place === null) continue;
    const value = values.get(node.id);
    const lacks = indicatorsBelow(node).filter((id) => missing.has(id)).length;
    const words = value === undefined ? '' : say('value', { value: shown(value.display) });
    tell(place, [words, lacks === 0 ? '' : say('lacks', { count: lacks })].filter(Boolean).join(', '));
  }
}

const indicatorsBelow = (node: SchemeNode): readonly string[] => indicatorsOf({ nodes: [node] }).map(({ id }) => id);

/** The values of groups, to draw. */
function chartValues({ evaluation, tried, work }: Calculation, nodes: readonly { id: string; label: string }[]) {
  const now = new Map(evaluation.nodes.map((node) => [node.id, node]));
  const then = new Map(work.tried.size === 0 ? [] : tried?.evaluation.nodes.map((node) => [node.id, node]));
  return nodes.map(({ id, label }) => ({ label, now: now.get(id)?.display, tried: then.get(id)?.display }));
}

function describe(values: ReturnType<typeof chartValues>): string {
  const words = values.map(({ label, now, tried }) => {
    const value = now === undefined ? say('lacksNone') : shown(now);
    return tried === undefined || tried === now
      ? say('describe', { label, value })
      : say('describeTried', { label, value, tried: shown(tried) });
  });
  return `${words.join('; ')}.`;
}

const toDraw = (values: ReturnType<typeof chartValues>): readonly ChartValue[] =>
  values.map(({ label, now, tried }) => ({
    label,
    value: now === undefined ? undefined : Number(now),
    tried: tried === undefined ? undefined : Number(tried),
  }));

function showCharts(calculation: Calculation): void {
  const { scheme } = calculation;
  drawRadar(chartValues(calculation, aspectsOf(scheme)), scheme.scale.max);
  const groups = placedNodes(scheme.nodes)
    .map(({ node }) => node)
    .filter(({ children }) => children !== undefined)
    .map(({ id, label, name }) => ({ id, label: `${label}: ${name}` }));
  drawBars(chartValues(calculation, groups), scheme.scale.max);
}

/** Empties a chart but for its title, and describes it anew. */
function cleared(name: 'radar' | 'bars', words: string): Element {
  const chart = find(`[data-chart="${name}"]`) as Element;
  const [title, description] = [chart.querySelector('title')!, chart.querySelector('desc')!];
  description.textContent = words;
  chart.replaceChildren(title, description);
  return chart;
}

function drawRadar(values: ReturnType<typeof chartValues>, most: number): void {
  const chart = cleared('radar', describe(values));
  const { rings, spokes, now, tried, dots } = radar(toDraw(values), most, 98);
  for (const { points } of rings) chart.append(draws('polygon', { points, class: 'ring' }));
  for (const { end } of spokes) chart.append(draws('path', { d: `M0 0L${end.x} ${end.y}`, class: 'ring' }));
  for (const { value, at } of rings)
    chart.append(draws('text', { x: at.x - 4, y: at.y + 10, 'text-anchor': 'end', class: 'tick' }, String(value)));
  if (now !== undefined) chart.append(draws('polygon', { points: now, class: 'now' }));
  if (tried !== undefined) chart.append(draws('polygon', { points: tried, class: 'tried' }));
  for (const { x, y } of dots) chart.append(draws('circle', { cx: x, cy: y, r: 3, class: 'dot' }));
  spokes.forEach(({ label: { x, y, anchor } }, index) => {
    const { label, now: value, tried: then } = values[index]!;
    const text = draws('text', { 'text-anchor': anchor });
    const figures = `${value === undefined ? '–' : shown(value)}${then === undefined || then === value ? '' : `→${shown(then)}`}`;
    text.append(draws('tspan', { x, y }, label), draws('tspan', { x, y: y + 14, class: 'value' }, figures));
    chart.append(text);
  });
}

function drawBars(values: ReturnType<typeof chartValues>, most: number): void {
  const chart = cleared('bars', describe(values));
  const width = Math.max(280, Math.min(640, chart.parentElement!.clientWidth || 640));
  const { height, ticks, rows } = bars(toDraw(values), most, width);
  chart.setAttribute('viewBox', `0 0 ${width} ${height}`);
  chart.setAttribute('width', String(width));
  chart.setAttribute('height', String(height));
  for (const { x, value } of ticks)
    chart.append(
      draws('path', { d: `M${x + 0.5} 0V${height - 16}`, class: 'ring' }),
      draws('text', { x: x + 2, y: height - 3, class: 'tick' }, String(value)),
    );
  rows.forEach(({ lines, y, now, tried }, index) => {
    const { now: value, tried: then } = values[index]!;
    for (const line of lines) chart.append(draws('text', { x: 0, y: line.y, class: 'name' }, line.words));
    const figure = (length: number, top: number, words: string) =>
      draws('text', { x: length + 5, y: top + barHeight - 2, class: 'value' }, words);
    if (now === undefined) chart.append(figure(0, y, '–'));
    else
      chart.append(
        draws('rect', { x: 0, y, width: Math.max(1, now), height: barHeight, class: 'now' }),
        figure(now, y, shown(value!)),
      );
    if (tried !== undefined)
      chart.append(
        draws('rect', {
          x: 0.75,
          y: y + barHeight + besides + 0.75,
          width: Math.max(1, tried),
          height: barHeight - 1.5,
          class: 'tried',
        }),
        figure(tried, y + barHeight + besides, `${say('tried')} ${shown(then!)}`),
      );
  });
}

/** All values: what is entered, and beside it what is tried. */
function showTable({ scheme, evaluation, tried, work }: Calculation): void {
  const now = new Map(evaluation.nodes.map((node) => [node.id, node]));
  const moved = new Map(
    work.tried.size === 0 ? [] : tried?.comparison.nodes.map((contribution) => [contribution.id, contribution]),
  );
  const missing = new Set(evaluation.missing);
  const isTried = moved.size > 0;
  const table = find<HTMLTableElement>('[data-out="table"]');
  const head = make('tr');
  const columns = ['part', 'weight', 'now', ...(isTried ? ['tried', 'change'] : [])];
  head.append(...columns.map((column) => make('th', { scope: 'col' }, say(column))));
  const rows = placedNodes(scheme.nodes).map(({ node: { id, label, name, weight, children }, depth }) => {
    const row = make('tr', { class: `depth-${depth}${children === undefined ? '' : ' group'}` });
    const figure = (value: { value: string; display: string } | undefined) =>
      value === undefined ? '–' : children === undefined ? value.value : shown(value.display);
    const first = make('th', { scope: 'row' });
    first.append(make('span', { class: 'node-label' }, label), ` ${name}`);
    row.append(
      first,
      make('td', {}, `${shown(weight)}%`),
      make('td', {}, `${figure(now.get(id))}${missing.has(id) && now.has(id) ? '*' : ''}`),
    );
    const change = moved.get(id);
    if (isTried)
      row.append(
        make('td', {}, figure(change?.to)),
        make('td', {}, change === undefined || change.share.exact.over === 0n ? '' : signed(change.share.value)),
      );
    return row;
  });
  const last = make('tr', { class: 'group' });
  const { index } = evaluation;
  last.append(make('th', { scope: 'row' }, say('whole')), make('td', {}, '100%'));
  last.append(make('td', {}, index === undefined ? '–' : `${shown(index.display)} ${bandName(scheme, index.band)}`));
  if (isTried)
    last.append(
      make('td', {}, `${shown(tried!.evaluation.index.display)} ${bandName(scheme, tried!.evaluation.index.band)}`),
      make('td', {}, signed(tried!.comparison.difference.value)),
    );
  table.tHead!.replaceChildren(head);
  table.tBodies[0]!.replaceChildren(...rows, last);
}
