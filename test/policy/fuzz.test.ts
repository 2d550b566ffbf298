/** Reading never throws on content, whatever happens to it: the real files, damaged, give messages whose places lie inside them. */
import fc, { type Arbitrary } from 'fast-check';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/policy/decode.ts';
import { nameFinder } from '../../src/policy/definitions.ts';
import { readPolicy } from '../../src/policy/read.ts';
import { validate } from '../../src/policy/schemas.ts';
import { readText } from '../../src/policy/text.ts';
import type { Problem } from '../../src/policy/types.ts';
import { parseYaml } from '../../src/policy/yaml.ts';
import { temporaryFolder } from '../temporary.ts';
import { misplaced } from './found.ts';

const folder = 'content/regulations/perpres-95-2018';
const files = readdirSync(folder).map((name) => ({
  path: `${folder}/${name}`,
  bytes: readFileSync(join(folder, name)),
}));

/**
 * Reads one file as `readPolicy` does and says what is wrong with the places of everything found in it. Nesting that is refused (the
 * only error that `readPolicy` catches) has no places.
 */
function wrongPlaces(path: string, bytes: Uint8Array): readonly string[] {
  try {
    return wrongPlacesOf(path, bytes);
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

function wrongPlacesOf(path: string, bytes: Uint8Array): readonly string[] {
  const problems: Problem[] = [];
  const source = decode(path, bytes, problems);
  if (path.endsWith('.yaml')) {
    const yaml = parseYaml(source, problems);
    if (yaml.data !== undefined) validate('regulation', yaml, problems);
    return misplaced(problems, source.text);
  }
  const lang = path.includes('.id.') ? 'id' : 'en';
  const findActors = nameFinder(new Map([['Presiden', 'presiden']]), lang);
  const text = readText(
    source,
    { regulation: 'perpres-95-2018', lang, definitions: 'pasal-1', terms: new Map(), findActors },
    problems,
  );
  if (text.front.data !== undefined) validate('text', text.front, problems);
  return misplaced([...problems, ...text.all, ...text.references, ...text.mentions, ...text.links], source.text);
}

/** A file, short enough to be read many times: some of its lines, and always the first ones. */
const someLines = fc.constantFrom(...files).chain(({ path, bytes }) => {
  const lines = bytes.toString().split('\n');
  return fc
    .tuple(fc.constant(path), fc.nat(lines.length), fc.integer({ min: 1, max: 120 }))
    .map(([name, start, count]) => ({
      path: name,
      lines: [...lines.slice(0, 8), ...lines.slice(start, start + count)],
    }));
});

const characters = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    '{',
    '}',
    '<',
    '>',
    '`',
    '[',
    '](',
    '\\',
    '&amp;',
    '\t',
    '\r',
    '\0',
    '\ufeff',
    '\u2028',
    '\u202e',
    '😀',
    '---\n',
    '- ',
    '1. ',
    '> ',
    '# ',
    '|',
    '"',
    "'",
    ': ',
    '*a',
    '&a',
    '<Note>',
    '</Note>',
    'import a',
    '\n\n',
  ),
);

describe('a real file', () => {
  const runs = (arbitrary: Arbitrary<readonly [path: string, bytes: Uint8Array]>, numRuns: number) =>
    fc.assert(
      fc.property(arbitrary, ([path, bytes]) => {
        expect(wrongPlaces(path, bytes)).toEqual([]);
      }),
      { numRuns },
    );
  const bytesOf = (lines: readonly string[]) => new TextEncoder().encode(lines.join('\n'));

  it.each(files)('$path is read as it is', ({ path, bytes }) => {
    expect(wrongPlaces(path, bytes)).toEqual([]);
  });

  it('cut off at any byte', () => {
    const cut = fc
      .constantFrom(...files)
      .chain(({ path, bytes }) => fc.nat(bytes.length).map((end) => [path, bytes.subarray(0, end)] as const));
    runs(cut, 150);
  });

  it('cut off at every byte of its beginning', () => {
    for (const { path, bytes } of files) {
      for (let end = 0; end < 600; end += 1)
        expect([end, wrongPlaces(path, bytes.subarray(0, end))]).toEqual([end, []]);
    }
  });

  it('with its lines shuffled', () => {
    runs(
      someLines.chain(({ path, lines }) => fc.shuffledSubarray(lines).map((some) => [path, bytesOf(some)] as const)),
      200,
    );
  });

  it('with lines doubled, joined and indented', () => {
    const change = fc.tuple(fc.nat(), fc.constantFrom('double', 'join', 'indent', 'quote', 'item'));
    runs(
      fc.tuple(someLines, fc.array(change, { minLength: 1, maxLength: 8 })).map(([{ path, lines }, changes]) => {
        const changed = [...lines];
        for (const [place, kind] of changes) {
          const at = place % changed.length;
          const line = changed[at]!;
          const replacement = {
            double: [line, line],
            join: [line + (changed[at + 1] ?? '')],
            indent: [`   ${line}`],
            quote: [`> ${line}`],
            item: [`1. ${line}`],
          }[kind]!;
          changed.splice(at, 1, ...replacement);
        }
        return [path, bytesOf(changed)] as const;
      }),
      200,
    );
  });

  it('without some of its headings', () => {
    runs(
      fc.tuple(fc.constantFrom(...files), fc.infiniteStream(fc.boolean())).map(([{ path, bytes }, keep]) => {
        const lines = bytes
          .toString()
          .split('\n')
          .filter((line) => !/^(?:#|\w+:$)/.test(line) || keep.next().value);
        return [path, bytesOf(lines)] as const;
      }),
      40,
    );
  });

  it('with anything put in anywhere', () => {
    runs(
      fc
        .tuple(someLines, fc.array(fc.tuple(fc.nat(), characters), { minLength: 1, maxLength: 6 }))
        .map(([{ path, lines }, insertions]) => {
          let text = lines.join('\n');
          for (const [place, words] of insertions) {
            const at = place % (text.length + 1);
            text = text.slice(0, at) + words + text.slice(at);
          }
          return [path, new TextEncoder().encode(text)] as const;
        }),
      400,
    );
  });

  it('with any of its bytes changed', () => {
    runs(
      fc
        .tuple(
          someLines,
          fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 10 }),
        )
        .map(([{ path, lines }, changes]) => {
          const bytes = bytesOf(lines);
          for (const [place, value] of changes) bytes[place % bytes.length] = value;
          return [path, bytes] as const;
        }),
      300,
    );
  });

  it('of nothing but random bytes', () => {
    runs(fc.tuple(fc.constantFrom(...files.map(({ path }) => path)), fc.uint8Array({ maxLength: 400 })), 200);
  });

  it('of nothing but random characters', () => {
    const words = fc.array(characters, { maxLength: 60 }).map((parts) => new TextEncoder().encode(parts.join('')));
    runs(fc.tuple(fc.constantFrom(...files.map(({ path }) => path)), words), 400);
  });
});

describe('a line of a megabyte', () => {
  const fill = (words: string) => words.repeat(Math.ceil(1_000_000 / words.length));

  it.each([
    ['letters', 'x'],
    ['words', 'kata '],
    ['digits', '1'],
    ['references', 'Pasal 9 ayat (3) dan '],
    ['headings', '# Pasal '],
    ['dashes', '—'],
    ['brackets', '['],
    ['parentheses', '('],
    ['bold', '**a '],
    ['tags', '<Note>'],
    ['braces', '{'],
    ['tables', '|a'],
    ['spaces', ' '],
    ['quotes', '> '],
    ['emoji', '😀'],
    ['no UTF-8 at all', '\ufffd'],
  ])('of %s is read', (_, words) => {
    const head = '---\nregulation: perpres-95-2018\nlang: id\n---\n\n##### Pasal 1 — A\n\n1. ';
    expect(wrongPlaces(`${folder}/text.id.mdx`, new TextEncoder().encode(`${head}${fill(words)}\n`))).toEqual([]);
    expect(wrongPlaces(`${folder}/text.id.mdx`, new TextEncoder().encode(`##### ${fill(words)}\n`))).toEqual([]);
  });

  it.each([
    ['letters', 'x'],
    ['brackets', '['],
    ['braces', '{'],
    ['colons', ':'],
    ['spaces', ' '],
    ['quotes', '"'],
  ])('of %s is read in YAML', (_, words) => {
    expect(
      wrongPlaces(
        `${folder}/regulation.yaml`,
        new TextEncoder().encode(
          `type: perpres\ntitle: ${words.repeat(words === 'x' || words === ' ' ? 1_000_000 : 100_000)}\n`,
        ),
      ),
    ).toEqual([]);
  });
});

describe('nesting of any depth', () => {
  const around: Readonly<Record<string, (depth: number) => string>> = {
    quotes: (depth) => `${'> '.repeat(depth)}a`,
    bullets: (depth) => `${'- '.repeat(depth)}a`,
    numbers: (depth) => `${'1. '.repeat(depth)}a`,
    'numbers in lines': (depth) =>
      Array.from({ length: Math.min(depth, 400) }, (_, level) => `${'   '.repeat(level)}1. a`).join('\n'),
    notes: (depth) => `${'<Note>\n'.repeat(depth)}a\n${'</Note>\n'.repeat(depth)}`,
    emphasis: (depth) => `${'*a **b '.repeat(depth)}${'** *'.repeat(depth)}`,
    links: (depth) => `${'['.repeat(depth)}a${'](b)'.repeat(depth)}`,
    'JavaScript in braces': (depth) => `{${'('.repeat(depth)}1${')'.repeat(depth)}}`,
  };

  it.each(Object.keys(around))('of %s is read in MDX', (name) => {
    for (const depth of [3, 100, 900, 5_000]) {
      const text = `##### Pasal 1 — A\n\n${around[name]!(depth)}\n`;
      expect(wrongPlaces(`${folder}/text.id.mdx`, new TextEncoder().encode(text))).toEqual([]);
    }
  });

  const inYaml: Readonly<Record<string, (depth: number) => string>> = {
    'flow sequences': (depth) => `${'['.repeat(depth)}${']'.repeat(depth)}`,
    'flow mappings': (depth) => `${'{a: '.repeat(depth)}1${'}'.repeat(depth)}`,
    'block sequences': (depth) => `\n${'- '.repeat(depth)}a`,
    'block mappings': (depth) =>
      `\n${Array.from({ length: Math.min(depth, 500) }, (_, level) => `${' '.repeat(level + 1)}a:`).join('\n')}`,
  };

  it.each(Object.keys(inYaml))('of %s is read in YAML', (name) => {
    for (const depth of [3, 100, 900, 5_000]) {
      expect(
        wrongPlaces(`${folder}/regulation.yaml`, new TextEncoder().encode(`notes: ${inYaml[name]!(depth)}\n`)),
      ).toEqual([]);
    }
  });
});

it('a whole folder of damaged files is read, and the good ones among them too', () => {
  const root = temporaryFolder();
  mkdirSync(join(root, folder), { recursive: true });
  mkdirSync(join(root, 'content/sources/contoh'), { recursive: true });
  writeFileSync(
    join(root, 'content/sources/contoh/source.yaml'),
    'kind: copy\ntitle: Contoh\ncovers: { id: A, en: B }\n',
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(), characters), { minLength: files.length, maxLength: files.length }),
      (damage) => {
        files.forEach(({ path, bytes }, index) => {
          const [place, words] = damage[index]!;
          const at = place % bytes.length;
          writeFileSync(join(root, path), Buffer.concat([bytes.subarray(0, at), Buffer.from(words)]));
        });
        const policy = readPolicy(root);
        expect([...policy.sources.keys()]).toEqual(['contoh']);
        for (const { path, text } of policy.files)
          expect(
            misplaced(
              policy.problems.filter(({ file }) => file === path),
              text,
            ),
          ).toEqual([]);
      },
    ),
    { numRuns: 20 },
  );
});
