import { describe, expect, it } from 'vitest';
import { boxHeight, type Picture } from '../../src/site/relation-picture.ts';
import { neighboursPicture, relationsView } from '../../src/site/relations-view.ts';
import { readPolicy } from '../../src/policy/read.ts';
import { relationGroups, relationsToPage } from '../../src/site/relation-lists.ts';
import { relationNote, relationsAround } from '../../src/site/relations.ts';
import type { Policy } from '../../src/policy/types.ts';
import { policyWith, read, reported } from './register.ts';

const policy = policyWith({
  'uu-5-2001': '',
  'pp-3-2003': `relations:
  - { kind: repeals, target: uu-5-2001, place: Pasal 9, note: { id: Seluruhnya., en: All of it. }, ${reported} }
  - { kind: related, target: perpres-1-2001#pasal-1, note: { id: Satu., en: One. }, ${read} }
  - { kind: related, target: perpres-1-2001#pasal-2, note: { id: Dua., en: Two. }, ${reported} }`,
});
const content = readPolicy(process.cwd());

/** Where a line begins and ends. */
function ends(path: string) {
  const numbers = path.match(/-?[\d.]+/g)!.map(Number);
  return { from: numbers.slice(0, 2), to: numbers.slice(-2) };
}

/** The box at whose side a point lies. */
const boxAt = ({ boxes }: Picture, [x, y]: number[]) =>
  boxes.filter((box) => box.y + boxHeight / 2 === y && (box.x === x || box.x + box.width === x));

describe('the page of relations', () => {
  const view = relationsView(policy, 'en');

  it('tells every relation in words, by kind', () => {
    expect(view.groups.map(({ kind, relations }) => [kind, relations.length])).toEqual([
      ['repeals', 1],
      ['amends', 1],
      ['implements', 1],
      ['related', 2],
    ]);
    expect(view.groups[0]!.relations[0]).toMatchObject({
      acting: { citation: 'PP 3/2003', url: '/en/pp-3-2003/' },
      target: { citation: 'UU 5/2001' },
      place: 'Article 9',
      note: 'All of it.',
      claim: { confidence: 'secondary' },
    });
    expect(view.groups[2]!.relations[0]!.provision).toEqual({
      label: 'Article 2 paragraph (2)',
      url: '/en/perpres-1-2001/pasal-2/#pasal-2-ayat-2',
    });
  });

  it('draws a line for each kind between two regulations, the kinds that change most on top', () => {
    expect(view.picture.lines.map(({ kind }) => kind)).toEqual(['related', 'implements', 'amends', 'repeals']);
  });

  it('marks a line that nobody read; one claim that was read is enough', () => {
    expect(view.picture.lines.map(({ kind, isRead }) => [kind, isRead])).toEqual([
      ['related', true],
      ['implements', true],
      ['amends', true],
      ['repeals', false],
    ]);
  });

  it('puts a rank of the hierarchy of law in each column, the oldest at the top', () => {
    const columns = Map.groupBy(view.picture.boxes, ({ x }) => x);
    expect([...columns.values()].map((column) => column.map(({ citation }) => citation))).toEqual([
      ['UU 5/2001'],
      ['Perpres 1/2001', 'Perpres 2/2002', 'PP 3/2003'],
    ]);
  });
});

describe.each(['id', 'en'] as const)('the pictures of the register in %s', (lang) => {
  const whole = relationsView(content, lang);
  const around = [...content.regulations.values()].flatMap(
    (regulation) => neighboursPicture(content, regulation, lang) ?? [],
  );

  it('hold every regulation that has a relation, and every relation that is listed', () => {
    const listed = whole.groups.flatMap(({ relations }) => relations);
    const named = new Set(listed.flatMap(({ acting, target }) => [acting.citation, target.citation]));
    expect(new Set(whole.picture.boxes.map(({ citation }) => citation))).toEqual(named);
    const lines = new Set(listed.map(({ kind, acting, target }) => `${kind} ${acting.url} ${target.url}`));
    expect(whole.picture.lines).toHaveLength(lines.size);
  });

  it('let no box overlap another or leave the picture', () => {
    for (const { boxes, width, height } of [whole.picture, ...around]) {
      for (const [index, a] of boxes.entries()) {
        expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= width && a.y + boxHeight <= height).toBe(true);
        for (const b of boxes.slice(index + 1))
          expect(
            a.x + a.width <= b.x || b.x + b.width <= a.x || Math.abs(a.y - b.y) >= boxHeight,
            `${a.citation} and ${b.citation}`,
          ).toBe(true);
      }
    }
  });

  it('draw every line from the side of a box to the side of another', () => {
    for (const picture of [whole.picture, ...around])
      for (const { path } of picture.lines) {
        const { from, to } = ends(path);
        expect([boxAt(picture, from).length, boxAt(picture, to).length]).toEqual([1, 1]);
      }
  });
});

describe('the picture of one regulation', () => {
  const regulation = policy.regulations.get('perpres-1-2001')!;
  const picture = neighboursPicture(policy, regulation, 'id')!;

  it('names what it does and what is done to it, by kind', () => {
    expect(picture.labels.map(({ words }) => words)).toEqual([
      'Diubah oleh',
      'Dilaksanakan oleh',
      'Disebut terkait oleh',
    ]);
    const acting = neighboursPicture(policy, policy.regulations.get('pp-3-2003')!, 'id')!;
    expect(acting.labels.map(({ words }) => words)).toEqual(['Mencabut', 'Terkait dengan']);
  });

  it('has the regulation in the middle and every other end once for each kind', () => {
    const [centre, ...others] = picture.boxes;
    expect(centre).toMatchObject({ citation: 'Perpres 1/2001', isCentre: true });
    expect(others.map(({ citation }) => citation)).toEqual(['Perpres 2/2002', 'Perpres 2/2002', 'PP 3/2003']);
    expect(others.every(({ x, isCentre }) => x > centre!.x && !isCentre)).toBe(true);
  });

  it('is not there for a regulation without relations', () => {
    const alone = policyWith({ 'uu-9-2001': '' });
    expect(neighboursPicture(alone, alone.regulations.get('uu-9-2001')!, 'id')).toBeUndefined();
  });
});

describe('what operations do, where relations do not say so', () => {
  const ite = content.regulations.get('uu-11-2008')!;
  const court = content.regulations.get('putusan-mk-5-puu-viii-2010')!;
  const forceOf = (from: Policy) => relationsAround(from, court).filter(({ kind }) => kind === 'force');

  it('is drawn and told: a decision changes the force of what it is only related to', () => {
    const { picture, groups } = relationsView(content, 'en');
    const force = groups.find(({ kind }) => kind === 'force')!;
    expect(force.verb).toBe('changes the force of');
    expect(force.relations.filter(({ acting }) => acting.citation === court.citation)).toMatchObject([
      {
        target: { citation: 'UU 11/2008' },
        provision: { label: 'Article 31 paragraph (4)' },
        note: expect.stringContaining('has no binding legal force') as string,
        claim: { confidence: 'secondary' },
      },
    ]);
    expect(picture.lines.filter(({ kind }) => kind === 'force')).toHaveLength(4);
    const [group] = relationGroups(content, court, 'id');
    expect(group).toMatchObject({
      title: 'Mengubah daya ikat',
      relations: [{ citation: 'UU 11/2008', date: '24 Februari 2011', place: { words: 'Amar putusan' } }],
    });
    expect(relationsToPage(content, ite, 'pasal-31', 'id').map(({ title }) => title)).toEqual([
      'Daya ikatnya diubah oleh',
    ]);
  });

  it('is told once, and in the words of the operation where no relation is written', () => {
    expect(forceOf(content)).toHaveLength(1);
    const { relations: _, ...data } = court.facts.data;
    const silent = { ...court, facts: { ...court.facts, data } };
    const policyWithout = { ...content, regulations: new Map([...content.regulations, [court.id, silent]]) };
    const [derived, ...more] = relationsAround(policyWithout, silent).filter(({ acting }) => acting === silent);
    expect(more).toEqual([]);
    expect(derived).toMatchObject({ kind: 'force', address: 'pasal-31-ayat-4', confidence: 'secondary' });
    expect(relationNote(derived!, 'en')).toBe('Article 31 paragraph (4) loses its binding force.');
  });

  it('adds nothing to what amends already', () => {
    const amending = content.regulations.get('uu-1-2024')!;
    const own = relationsAround(content, amending).filter(({ acting }) => acting === amending);
    expect(own.map(({ kind }) => kind)).toEqual(amending.facts.data.relations!.map(({ kind }) => kind));
  });
});
