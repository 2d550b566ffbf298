import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asYaml, withEntries, withHead, withoutEntry, type Change } from '../../src/office/edit.ts';
import { readOffice } from '../../src/office/read.ts';
import { languages } from '../../src/i18n/languages.ts';
import { officeKinds } from '../../src/policy/duty-record.ts';
import { readPolicy } from '../../src/policy/read.ts';
import { officeStart } from '../../src/site/office-view.ts';

const text = `# From my predecessor
schema: 1 # the form
kind: regency
name:   Kabupaten Contoh   # as in the seal

duties:
  # The architecture
  a-1: # do not forget
    state: not-started # since May
    owner: "Diskominfo"
    evidence:
      # the first
      - {kind: exists, what: Keputusan, mine: 1}
      - kind: seen # what was this?
      - kind: carried-out
        date: 2026-01-02
  b-1: {state: done}
  unknown-9:
    state: done
# the end
`;

const withEntry = (file: string, duty: string, change: Change) => withEntries(file, [[duty, change]]);

/** Lines that one text has and another has not. */
const without = (one: string, other: string) => one.split('\n').filter((line) => !other.split('\n').includes(line));

describe('an edited file', () => {
  it('changes one value, and keeps every remark and all else', () => {
    const edited = withEntry(text, 'a-1', { state: 'done' });
    expect(without(edited, text)).toEqual([
      'name: Kabupaten Contoh # as in the seal',
      '  a-1:',
      '    # do not forget',
      '    state: done # since May',
      '      - { kind: exists, what: Keputusan, mine: 1 }',
      '  b-1: { state: done }',
    ]);
    for (const remark of text.match(/#.*/g)!) expect(edited).toContain(remark);
  });

  it('adds an entry, and takes away words that are emptied', () => {
    const edited = withEntry(withEntry(text, 'c-1', { state: 'in-progress', next: '2027-01-31' }), 'a-1', {
      owner: '',
    });
    expect(edited).toContain('\n  c-1:\n    state: in-progress\n    next: 2027-01-31\n');
    expect(edited).not.toContain('Diskominfo');
  });

  it('changes, adds and takes away evidence, and leaves what cannot be read', () => {
    const edited = withEntry(text, 'a-1', {
      evidence: [
        { kind: 'exists', what: 'Keputusan 12', from: 0 },
        { kind: 'reviewed', what: 'Notula', date: '2026-02-03', where: 'arsip' },
      ],
    });
    expect(edited).toContain('{ kind: exists, what: Keputusan 12, mine: 1 }');
    expect(edited).toContain(
      '      - kind: reviewed\n        what: Notula\n        date: 2026-02-03\n        where: arsip\n',
    );
    expect(edited).toContain('- kind: seen # what was this?');
    expect(edited).not.toContain('2026-01-02');
    expect(
      withEntry(withEntry('schema: 1\nduties: {}\n', 'a', { evidence: [{ kind: 'exists' }] }), 'a', { evidence: [] }),
    ).not.toContain('evidence');
  });

  it('changes several entries at once', () => {
    const edited = withEntries(text, [
      ['a-1', { owner: 'X' }],
      ['b-1', { owner: 'X' }],
    ]);
    expect(edited).toBe(withEntry(withEntry(text, 'a-1', { owner: 'X' }), 'b-1', { owner: 'X' }));
  });

  it('takes an entry away, or puts it under another id with its remarks', () => {
    expect(withoutEntry(text, 'unknown-9')).not.toContain('unknown-9');
    expect(readOffice(withoutEntry(text, 'unknown-9')).file!.duties.map(({ id }) => id)).toEqual(['a-1', 'b-1']);
    const renamed = withoutEntry(text, 'a-1', 'c-1');
    expect(readOffice(renamed).file!.duties[0]).toMatchObject({ id: 'c-1', entry: { owner: 'Diskominfo' } });
    for (const remark of text.match(/#.*/g)!) expect(renamed).toContain(remark);
  });

  it('changes the head', () => {
    expect(withHead(text, 'name', 'Kota: Contoh')).toContain('name: "Kota: Contoh" # as in the seal\n');
    expect(withHead(withHead(text, 'is', ['a', 'b']), 'is', [])).not.toMatch(/^is/m);
    expect(withHead(text, 'is', ['a', 'b'])).toContain('is:\n  - a\n  - b\n');
    expect(withHead(text, 'on', '2026-01-02')).toContain('\non: 2026-01-02\n');
  });

  it('is YAML in lines, also where it was JSON', () => {
    expect(asYaml('{"schema": 1, "duties": {"a": {"state": "done"}}}')).toBe(
      'schema: 1\nduties:\n  a:\n    state: done\n',
    );
    expect(asYaml(text.replaceAll('\n', '\r\n'))).toBe(text);
  });

  it.each(languages)('leaves a starting file as it is but for what is changed, in %s', (lang) => {
    const policy = readPolicy(process.cwd());
    for (const kind of officeKinds) {
      const start = officeStart(policy, kind, policy.asOf, lang);
      const { id } = readOffice(start).file!.duties[0]!;
      expect(withEntry(start, id, { state: 'done' })).toBe(
        start.replace(`${id}:\n    state: not-started`, `${id}:\n    state: done`),
      );
      expect(withHead(start, 'name', 'X')).toBe(start.replace('\nname:\n', '\nname: X\n'));
    }
  });

  it('says what was written, whatever the words', () => {
    const words = fc
      .string({ minLength: 1, maxLength: 30 })
      .map((each) => each.trim())
      .filter((each) => each !== '');
    fc.assert(
      fc.property(words, words, words, (owner, note, what) => {
        const edited = withEntry(text, 'a-1', { owner, note, evidence: [{ kind: 'exists', what, from: 0 }] });
        const { file } = readOffice(edited);
        expect(file!.duties[0]!.entry).toMatchObject({ owner, note, evidence: [{ kind: 'exists', what }] });
      }),
    );
  });
});
