/** The comparison: reads the file of all offices, draws the chosen ones as bars and as a table, and keeps the choice in the address. */
import type { OfficesFile } from '../site/results-view.ts';
import { compareChart, heightOfBar, type CompareSeries } from './compare-chart.ts';
import { draws, make } from './elements.ts';

type Office = OfficesFile['offices'][number];

const form = document.querySelector<HTMLFormElement>('[data-compare-form]')!;
const words = form.dataset as Readonly<Record<string, string>>;
const place = document.querySelector<HTMLElement>('.comparison')!;
const says = form.querySelector('[role="status"]')!;
const fields = (['a', 'b'] as const).map((name) => form.querySelector<HTMLInputElement>(`[name="${name}"]`)!);
const decimal = document.documentElement.lang === 'id' ? ',' : '.';
let file: OfficesFile;

form.addEventListener('submit', (event) => event.preventDefault());
void start();

async function start(): Promise<void> {
  try {
    const answer = await fetch(words['file']!);
    if (!answer.ok) throw new Error(String(answer.status));
    file = (await answer.json()) as OfficesFile;
  } catch {
    says.textContent = words['failed']!;
    return;
  }
  document.querySelector('#offices')!.append(
    ...file.offices.map(([, name]) => {
      const option = document.createElement('option');
      option.value = name;
      return option;
    }),
  );
  const wanted = new URLSearchParams(location.search);
  for (const field of fields) field.value = file.offices.find(([id]) => id === wanted.get(field.name))?.[1] ?? '';
  form.addEventListener('input', choose);
  form.querySelector('[name="swap"]')!.addEventListener('click', () => {
    const [first, second] = fields.map(({ value }) => value);
    fields[0]!.value = second!;
    fields[1]!.value = first!;
    choose();
  });
  addEventListener('resize', draw);
  choose();
}

/** The office of a field; nothing while its name is none. */
const officeIn = ({ value }: HTMLInputElement): Office | undefined =>
  file.offices.find(([, name]) => name.toLowerCase() === value.trim().toLowerCase());

function choose(): void {
  const offices = fields.map(officeIn);
  const wrong = fields.find((field, at) => field.value.trim() !== '' && offices[at] === undefined);
  const query = new URLSearchParams();
  offices.forEach((office, at) => {
    if (office !== undefined) query.set(fields[at]!.name, office[0]);
  });
  history.replaceState(history.state, '', `${location.pathname}${query.size > 0 ? `?${query}` : ''}${location.hash}`);
  const chosen = offices.filter((office) => office !== undefined);
  const text =
    wrong !== undefined
      ? words['unknown']!.replace('{name}', wrong.value.trim())
      : chosen.length === 0
        ? words['choose']!
        : chosen.map(([, name]) => name).join(' – ');
  if (says.textContent !== text) says.textContent = text;
  draw();
}

function draw(): void {
  const chosen = fields.map(officeIn).filter((office) => office !== undefined);
  place.replaceChildren();
  if (chosen.length === 0) return;
  const heads = chosen.map((office, at) => {
    const head = make('p', { class: `office office-${at}` });
    const [, name, kind, region] = office;
    head.append(
      make('strong', {}, chosen.length > 1 ? `${'AB'[at]!} ` : ''),
      name,
      make('small', {}, [file.kinds[kind], file.regions[region]].filter(Boolean).join(', ')),
    );
    return head;
  });
  const series = chosen.flatMap((office, at) =>
    file.years.map((year, index): CompareSeries => {
      const figures = figuresOf(office, index);
      return {
        label: chosen.length > 1 ? `${'AB'[at]!} ${year}` : year,
        office: at,
        isLatest: index === file.years.length - 1,
        // The index first, then its parts.
        ...(figures === undefined ? {} : { values: inOrder(figures) }),
      };
    }),
  );
  const remarks = make('ul', { class: 'result-notes' });
  for (const [id, name] of chosen)
    for (const remark of file.remarks[id] ?? [])
      remarks.append(make('li', {}, chosen.length > 1 ? `${name}. ${remark}` : remark));
  place.append(...heads, chartOf(series), tableOf(chosen), ...(remarks.hasChildNodes() ? [remarks] : []));
}

/** The figures of a year without the band at their end. */
function figuresOf(office: Office, year: number): readonly number[] | undefined {
  const figures = office[4 + year] as readonly number[] | 0;
  return figures === 0 ? undefined : figures.slice(0, -1);
}

/** The last of a list, then the others. */
const inOrder = <Item>(list: readonly Item[]): readonly Item[] => [list.at(-1)!, ...list.slice(0, -1)];

const inWords = (hundredths: number) => (hundredths / 100).toFixed(2).replace('.', decimal);

function chartOf(series: readonly CompareSeries[]): Element {
  const width = Math.min(640, place.clientWidth);
  const { height, left, ticks, groups } = compareChart(inOrder(file.measures), series, width);
  const svg = draws('svg', { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', class: 'compare-chart' });
  svg.setAttribute('aria-label', words['chart']!);
  const foot = height - 18;
  for (const { x, value } of ticks) {
    svg.append(draws('path', { d: `M${x} 22V${foot}`, class: 'scale' }));
    svg.append(draws('text', { x, y: height - 3, 'text-anchor': 'middle', class: 'tick' }, String(value)));
  }
  for (const { name, y, bars } of groups) {
    svg.append(draws('text', { x: 0, y, class: 'measure' }, name));
    for (const bar of bars) {
      const middle = bar.y + heightOfBar - 3;
      svg.append(draws('text', { x: 0, y: middle }, bar.label));
      if (bar.width === undefined) {
        svg.append(draws('text', { x: left + 6, y: middle, class: 'none' }, words['none']!));
        continue;
      }
      const kind = `office-${bar.office}${bar.isLatest ? ' latest' : ''}`;
      svg.append(
        draws('rect', { x: left, y: bar.y, width: Math.max(1, bar.width), height: heightOfBar, class: kind }),
        draws('text', { x: left + bar.width + 5, y: middle, class: 'value' }, inWords(bar.value!)),
      );
    }
  }
  return svg;
}

function tableOf(offices: readonly Office[]): Element {
  const region = make('div', { class: 'count-table', role: 'region', tabindex: '0', 'aria-label': words['scroll']! });
  const table = document.createElement('table');
  const head = table.createTHead().insertRow();
  head.append(make('th', { scope: 'col' }, words['measure']!));
  const many = offices.length > 1;
  const last = file.years.length - 1;
  for (const at of offices.keys()) {
    const letter = many ? `${'AB'[at]!} ` : '';
    for (const year of file.years) head.append(make('th', { scope: 'col' }, `${letter}${year}`));
    head.append(make('th', { scope: 'col' }, `${letter}${words['change']!}`));
  }
  if (many) head.append(make('th', { scope: 'col' }, `${words['difference']!} A − B, ${file.years[last]!}`));
  const body = table.createTBody();
  const figures = offices.map((office) => file.years.map((_, year) => figuresOf(office, year)));
  const order = inOrder([...file.measures.keys()]);
  for (const measure of order) {
    const row = body.insertRow();
    row.append(make('th', { scope: 'row' }, file.measures[measure]!));
    const value = (office: number, year: number) => figures[office]![year]?.[measure];
    offices.forEach((office, at) => {
      file.years.forEach((_, year) => {
        const cell = row.insertCell();
        const found = value(at, year);
        cell.textContent = found === undefined ? '–' : inWords(found);
        if (found !== undefined && measure === file.measures.length - 1)
          cell.append(make('small', {}, file.bands[(office[4 + year] as readonly number[]).at(-1)!] ?? ''));
      });
      row.insertCell().textContent = difference(value(at, last), value(at, last - 1));
    });
    if (many) row.insertCell().textContent = difference(value(0, last), value(1, last));
  }
  region.append(table);
  return region;
}

/** What the first has more than the second: "+0.47"; a dash where one is not known. */
function difference(first: number | undefined, second: number | undefined): string {
  if (first === undefined || second === undefined) return '–';
  const more = first - second;
  return `${more > 0 ? '+' : more < 0 ? '−' : ''}${inWords(Math.abs(more))}`;
}
