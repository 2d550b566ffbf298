import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPolicy } from '../../src/policy/read.ts';
import { letterSizes, type LayerBox, type LayersPicture } from '../../src/site/architecture-picture.ts';
import { architectureView } from '../../src/site/architecture-view.ts';
import { widthOf, wrap } from '../../src/site/picture-text.ts';
import { corpus } from '../corpus.ts';

const content = readPolicy(process.cwd());

const isInside = (inner: Pick<LayerBox, 'x' | 'y' | 'width' | 'height'>, outer: typeof inner) =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

const overlap = (a: LayerBox, b: LayerBox) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** The points of a path of straight lines. */
function pointsOf(path: string) {
  const points: { x: number; y: number }[] = [];
  for (const [, command, numbers] of path.matchAll(/([MHV])([-\d. ]+)/g)) {
    const [first, second] = numbers!.split(' ').map(Number);
    const last = points.at(-1);
    if (command === 'M') points.push({ x: first!, y: second! });
    else points.push(command === 'H' ? { x: first!, y: last!.y } : { x: last!.x, y: first! });
  }
  return points;
}

describe.each(['id', 'en'] as const)('the picture of the architecture in %s', (lang) => {
  const view = architectureView(content, lang)!;
  const domains = view.groups.flatMap(({ domains: own }) => own);
  const pictures: [string, LayersPicture][] = Object.entries(view.pictures);

  it.each(pictures)('%s: draws every domain, building block and relation of the data, once', (_, picture) => {
    expect(picture.layers.map(({ id }) => id).sort()).toEqual(domains.map(({ id }) => id).sort());
    const blocks = domains.flatMap((domain) => domain.blocks.map(({ url }) => url));
    expect(picture.blocks.map(({ url }) => url).sort()).toEqual(blocks.sort());
    expect(blocks).toHaveLength(new Set(blocks).size);
    const relations = domains.flatMap((domain) =>
      domain.relations.map(({ from, to, kind }) => `${from.id} ${to.id} ${kind}`),
    );
    expect(picture.lines.map(({ from, to, kind }) => `${from} ${to} ${kind}`).sort()).toEqual(relations.sort());
    expect(relations.length).toBeGreaterThan(5);
  });

  it.each(pictures)('%s: lets no box overlap another or leave the picture', (_, picture) => {
    const sheet = { x: 0, y: 0, width: picture.width, height: picture.height };
    for (const boxes of [picture.layers, picture.blocks])
      for (const [index, box] of boxes.entries()) {
        expect(isInside(box, sheet), box.label).toBe(true);
        for (const other of boxes.slice(index + 1))
          expect(overlap(box, other), `${box.label} and ${other.label}`).toBe(false);
      }
  });

  it.each(pictures)('%s: keeps every building block inside the layer of its domain', (_, picture) => {
    for (const domain of domains) {
      const layer = picture.layers.find(({ id }) => id === domain.id)!;
      for (const { url } of domain.blocks)
        expect(
          isInside(
            picture.blocks.find((block) => block.url === url)!,
            layer,
          ),
          url,
        ).toBe(true);
    }
  });

  it.each(pictures)('%s: keeps words inside their box, and off the boxes in it', (_, picture) => {
    for (const box of [...picture.layers, ...picture.blocks]) {
      expect(box.texts.length).toBeGreaterThan(1);
      for (const { x, y, words, style } of box.texts) {
        const size = letterSizes[style];
        const place = { x, y: y - size * 0.8, width: widthOf(words, size), height: size, label: words };
        expect(isInside(place, box), `${words} in ${box.label}`).toBe(true);
        for (const block of picture.blocks)
          if (block !== box) expect(overlap(place as LayerBox, block), `${words} on ${block.label}`).toBe(false);
      }
      const lines = box.texts.map(({ y }) => y);
      for (const [index, y] of lines.slice(1).entries()) expect(y - lines[index]!).toBeGreaterThanOrEqual(14);
    }
  });

  it.each(pictures)('%s: leads every line from the side of its domain to the side of the other', (_, picture) => {
    const sheet = { x: 0, y: 0, width: picture.width, height: picture.height };
    for (const { from, to, path } of picture.lines) {
      const [start, end] = [from, to].map((id) => picture.layers.find((layer) => layer.id === id)!);
      const points = pointsOf(path);
      const [first, last] = [points[0]!, points.at(-1)!];
      expect([start!.x, start!.x + start!.width]).toContain(first.x);
      expect(first.y > start!.y && first.y < start!.y + start!.height, path).toBe(true);
      expect([end!.x - 2, end!.x + end!.width + 2]).toContain(last.x);
      expect(last.y > end!.y && last.y < end!.y + end!.height, path).toBe(true);
      for (const { x, y } of points) expect(isInside({ x, y, width: 0, height: 0 }, sheet), path).toBe(true);
    }
  });

  it.each(pictures)('%s: lets no line run along another of another domain', (_, picture) => {
    const tracks = picture.lines
      .filter(({ kind }) => kind !== 'security')
      .map(({ path }) => Math.min(...pointsOf(path).map(({ x }) => x)));
    expect(new Set(tracks).size).toBe(tracks.length);
    const arrivals = picture.lines
      .filter(({ kind }) => kind !== 'security')
      .map(({ to, path }) => `${to} ${pointsOf(path).at(-1)!.y}`);
    expect(new Set(arrivals).size).toBe(arrivals.length);
  });

  it('has security beside what it protects on a wide page, and below it on a phone', () => {
    const place = ({ layers }: LayersPicture) => {
      const own = layers.find(({ id }) => id === 'keamanan')!;
      const rest = layers.filter((layer) => layer !== own);
      return {
        isBeside: rest.every((layer) => own.x >= layer.x + layer.width),
        isBelow: rest.every((layer) => own.y >= layer.y + layer.height),
      };
    };
    expect(place(view.pictures.wide)).toEqual({ isBeside: true, isBelow: false });
    expect(place(view.pictures.narrow)).toEqual({ isBeside: false, isBelow: true });
    expect(view.pictures.narrow.width).toBe(328);
  });
});

describe('a picture of other data', () => {
  it('follows the data: other domains, no security, a block whose state nobody knows', () => {
    const overlay = join(import.meta.dirname, '../checks/code-resolves/ok-every-kind/corpus');
    const policy = readPolicy(corpus(overlay));
    expect(architectureView(policy, 'id')).toBeUndefined();
    const grouped = corpus(join(import.meta.dirname, 'architecture'));
    const picture = architectureView(readPolicy(grouped), 'en')!.pictures.wide;
    expect(picture.layers.map(({ label }) => label)).toEqual(['Example domain', 'Service domain']);
    expect(picture.blocks.map(({ label, isKnown }) => [label, isKnown])).toEqual([
      ['Example block: No result found', false],
      ['Example part: In use', true],
    ]);
    expect(picture.lines).toHaveLength(1);
  });
});

describe('words on lines', () => {
  it('are broken where a line is full, and never lost', () => {
    const words = 'Sistem Penghubung Layanan Instansi Pusat dan Pemerintah Daerah';
    const lines = wrap(words, 13, 140);
    expect(lines.join(' ')).toBe(words);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.every((line) => widthOf(line, 13) <= 140)).toBe(true);
  });

  it('keep a line of their own where they are too wide', () => {
    expect(wrap('a Pertanggungjawaban b', 13, 60)).toEqual(['a', 'Pertanggungjawaban', 'b']);
  });
});
