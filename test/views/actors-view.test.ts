import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readPolicy } from '../../src/policy/read.ts';
import { actorsView } from '../../src/site/actors-view.ts';
import { corpus } from '../corpus.ts';

it('an actor and its successor name each other, with the footing and the note of the succession', () => {
  const root = corpus();
  const file = (id: string) => join(root, 'content/actors', id, 'actor.yaml');
  const later = readFileSync(file('menteri-contoh'), 'utf8').replaceAll('Menteri Contoh', 'Menteri Baru');
  mkdirSync(join(root, 'content/actors/menteri-baru'));
  writeFileSync(file('menteri-baru'), later);
  writeFileSync(
    file('menteri-contoh'),
    `${readFileSync(file('menteri-contoh'), 'utf8')}successor:
  actor: menteri-baru
  on: '2001-12-31'
  note: { id: Berganti nama., en: Renamed. }
  confidence: secondary
  sources: [laporan-contoh]
`,
  );
  const policy = readPolicy(root);
  expect(policy.problems).toEqual([]);
  const entries = new Map(actorsView(policy, 'id').map((entry) => [entry.id, entry]));
  expect(entries.get('menteri-contoh')!.successor).toMatchObject({
    name: 'Menteri Baru',
    url: '/id/actors/#menteri-baru',
    on: '31 Desember 2001',
    note: 'Berganti nama.',
    confidence: 'secondary',
  });
  expect(entries.get('menteri-contoh')!.predecessors).toEqual([]);
  expect(entries.get('menteri-baru')!.successor).toBeUndefined();
  expect(entries.get('menteri-baru')!.predecessors).toMatchObject([{ name: 'Menteri Contoh' }]);
});

it('an actor leads to what it answers for, by area', () => {
  const entries = new Map(actorsView(readPolicy(process.cwd()), 'id').map((entry) => [entry.id, entry]));
  const { answersFor } = entries.get('menteri-kominfo')!;
  expect(answersFor.map(({ area }) => area)).toEqual(expect.arrayContaining(['Arsitektur', 'Peta jalan']));
  expect(answersFor.flatMap((group) => group.entries.map(({ url }) => url))).toContain('/id/roadmap/inisiatif-9/');
});
