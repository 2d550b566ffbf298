import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import type * as fileSystem from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { largestFile } from '../../src/policy/files.ts';
import { readPolicy } from '../../src/policy/read.ts';
import type { Policy } from '../../src/policy/types.ts';
import { baseCorpus, change, corpus } from '../corpus.ts';
import { temporaryFolder } from '../temporary.ts';

const regulation = 'content/regulations/perpres-1-2001';

/** Paths that may not be read, although the user of the tests may read everything. */
const forbidden = vi.hoisted(() => new Set<string>());

vi.mock('node:fs', async (importOriginal) => {
  const original = await importOriginal<typeof fileSystem>();
  const guard = <Read extends (...parameters: never[]) => unknown>(read: Read) =>
    ((...parameters: Parameters<Read>) => {
      if (forbidden.has(String(parameters[0])))
        throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
      return read(...parameters);
    }) as unknown as Read;
  return {
    ...original,
    readFileSync: guard(original.readFileSync as never),
    readdirSync: guard(original.readdirSync as never),
  };
});

/** A policy's problems as `file: rule.message line:column`. */
function problemsOf({ problems }: Policy): readonly string[] {
  return problems.map(({ file, rule, message, place }) => `${file}: ${rule}.${message} ${place.line}:${place.column}`);
}

/** What a policy holds, by path and id. */
function contentsOf({ regulations, actors, terms, schemes, crosswalks, sources, guides, files }: Policy) {
  return {
    files: files.map(({ path }) => path),
    regulations: [...regulations.values()].map(({ id, texts }) => [id, [...texts.keys()]]),
    actors: [...actors.keys()],
    terms: [...terms.keys()],
    schemes: [...schemes.keys()],
    crosswalks: [...crosswalks.keys()],
    sources: [...sources.keys()],
    guides: guides.map(({ slug, lang }) => `${slug}/${lang}`),
  };
}

const whole = contentsOf(readPolicy(baseCorpus));

describe('a good folder', () => {
  it('is read whole and without problems', () => {
    const policy = readPolicy(corpus());
    expect(policy.problems).toEqual([]);
    expect(contentsOf(policy)).toEqual({
      files: [
        'content/actors/menteri-contoh/actor.yaml',
        'content/crosswalks/indeks-2001--indeks-2002/crosswalk.yaml',
        'content/glossary/contoh/term.yaml',
        'content/glossary/daftar-contoh/term.yaml',
        'content/guides/contoh/en.mdx',
        'content/guides/contoh/id.mdx',
        `${regulation}/addresses.txt`,
        `${regulation}/elucidation.en.mdx`,
        `${regulation}/elucidation.id.mdx`,
        `${regulation}/regulation.yaml`,
        `${regulation}/text.en.mdx`,
        `${regulation}/text.id.mdx`,
        'content/regulations/perpres-2-2002/amendments.yaml',
        'content/regulations/perpres-2-2002/regulation.yaml',
        'content/schemes/indeks-2001/scheme.yaml',
        'content/schemes/indeks-2002/scheme.yaml',
        'content/sources/laporan-contoh/source.yaml',
        'content/sources/salinan-contoh/source.yaml',
        'content/sources/salinan-palsu/source.yaml',
      ],
      regulations: [
        ['perpres-1-2001', ['id', 'en']],
        ['perpres-2-2002', []],
      ],
      actors: ['menteri-contoh'],
      terms: ['contoh', 'daftar-contoh'],
      schemes: ['indeks-2001', 'indeks-2002'],
      crosswalks: ['indeks-2001--indeks-2002'],
      sources: ['laporan-contoh', 'salinan-contoh', 'salinan-palsu'],
      guides: ['contoh/en', 'contoh/id'],
    });
    expect(policy.regulations.get('perpres-1-2001')!.citation).toBe('Perpres 1/2001');
  });

  it('may be somewhere else than the working folder', () => {
    const root = corpus();
    const elsewhere = temporaryFolder();
    renameSync(join(root, 'content'), join(elsewhere, 'content'));
    expect(contentsOf(readPolicy(elsewhere))).toEqual(whole);
  });

  it('may hold hidden files', () => {
    const root = corpus();
    writeFileSync(join(root, 'content/.DS_Store'), '');
    writeFileSync(join(root, regulation, '.text.id.mdx.swp'), '');
    expect(readPolicy(root).problems).toEqual([]);
  });
});

describe('a file or folder that is not as it should be is one problem, and every other file is still read', () => {
  /** Changes a corpus, reads it, and expects these problems and everything but these files. */
  function expectOnly(build: (root: string) => void, problems: readonly string[], lost: readonly string[] = []) {
    const root = corpus();
    build(root);
    const policy = readPolicy(root);
    expect(problemsOf(policy)).toEqual(problems);
    expect(policy.files.map(({ path }) => path)).toEqual(whole.files.filter((path) => !lost.includes(path)));
    return policy;
  }

  it('a folder in place of a file', () => {
    const path = `${regulation}/text.en.mdx`;
    expectOnly(
      (root) => {
        rmSync(join(root, path));
        mkdirSync(join(root, path));
      },
      [`${path}: file-readable.not-a-file 1:1`],
      [path],
    );
  });

  it('a file in place of a folder', () => {
    expectOnly(
      (root) => writeFileSync(join(root, 'content/actors/presiden'), ''),
      ['content/actors/presiden: file-readable.not-a-folder 1:1'],
    );
  });

  it('a file in place of a folder of a kind', () => {
    expectOnly(
      (root) => {
        rmSync(join(root, 'content/guides'), { recursive: true });
        writeFileSync(join(root, 'content/guides'), '');
      },
      ['content/guides: file-readable.not-a-folder 1:1'],
      ['content/guides/contoh/en.mdx', 'content/guides/contoh/id.mdx'],
    );
  });

  it('a file that may not be read', () => {
    const path = `${regulation}/text.id.mdx`;
    const policy = expectOnly((root) => forbid(join(root, path)), [`${path}: file-readable.unreadable 1:1`], [path]);
    expect(policy.problems[0]!.params).toMatchObject({ code: 'EACCES' });
    expect([...policy.regulations.get('perpres-1-2001')!.texts.keys()]).toEqual(['en']);
  });

  it('a folder that may not be read', () => {
    const path = 'content/actors';
    expectOnly(
      (root) => forbid(join(root, path)),
      [`${path}: file-readable.unreadable 1:1`],
      ['content/actors/menteri-contoh/actor.yaml'],
    );
  });

  function forbid(path: string) {
    forbidden.add(path);
    onTestFinished(() => void forbidden.delete(path));
  }

  it.skipIf(process.platform === 'win32')('a link to a file', () => {
    const path = `${regulation}/text.en.mdx`;
    expectOnly(
      (root) => {
        renameSync(join(root, path), join(root, 'text.mdx'));
        symlinkSync(join(root, 'text.mdx'), join(root, path));
      },
      [`${path}: file-readable.link 1:1`],
      [path],
    );
  });

  it.skipIf(process.platform === 'win32')('a link to a folder, also to the one around it', () => {
    expectOnly(
      (root) => symlinkSync(join(root, 'content'), join(root, 'content/actors/loop')),
      ['content/actors/loop: file-readable.link 1:1'],
    );
  });

  it.skipIf(process.platform === 'win32')('a link to nothing', () => {
    expectOnly(
      (root) => symlinkSync('/nowhere', join(root, 'content/guides/nowhere')),
      ['content/guides/nowhere: file-readable.link 1:1'],
    );
  });

  it.skipIf(process.platform === 'win32')('a pipe, which would never end', () => {
    const path = `${regulation}/text.en.mdx`;
    expectOnly(
      (root) => {
        rmSync(join(root, path));
        execFileSync('mkfifo', [join(root, path)]);
      },
      [`${path}: file-readable.not-a-file 1:1`],
      [path],
    );
  });

  it('a file of a name that is not known', () => {
    const policy = expectOnly(
      (root) => writeFileSync(join(root, regulation, 'text.fr.mdx'), ''),
      [`${regulation}/text.fr.mdx: file-known.unknown 1:1`],
    );
    expect(policy.problems[0]!.params).toMatchObject({
      known:
        'regulation.yaml, text.id.mdx, text.en.mdx, elucidation.id.mdx, elucidation.en.mdx, amendments.yaml, duties.yaml, addresses.txt, duties.txt',
    });
  });

  it('a name in other capitals', () => {
    expectOnly(
      (root) => {
        renameSync(join(root, regulation, 'text.en.mdx'), join(root, regulation, 'moved'));
        renameSync(join(root, regulation, 'moved'), join(root, regulation, 'Text.en.mdx'));
      },
      [`${regulation}/Text.en.mdx: file-known.unknown 1:1`],
      [`${regulation}/text.en.mdx`],
    );
  });

  it('a folder of a kind that is not known', () => {
    expectOnly((root) => mkdirSync(join(root, 'content/laws')), ['content/laws: file-known.unknown 1:1']);
  });

  it('a folder whose name is no id', () => {
    expectOnly(
      (root) => mkdirSync(join(root, 'content/guides/Panduan Lain')),
      ['content/guides/Panduan Lain: file-known.folder-name 1:1'],
    );
  });

  it('a folder without the file that it must have', () => {
    const path = 'content/actors/menteri-contoh/actor.yaml';
    expectOnly((root) => rmSync(join(root, path)), [`${path}: file-known.missing 1:1`], [path]);
  });

  it('a file that is too large', () => {
    const path = `${regulation}/text.en.mdx`;
    const policy = expectOnly(
      (root) => truncateSync(join(root, path), largestFile + 1),
      [`${path}: file-readable.too-large 1:1`],
      [path],
    );
    expect(policy.problems[0]!.params).toMatchObject({ size: largestFile + 1, limit: largestFile });
  });

  it('a text that nests too deeply', () => {
    const path = `${regulation}/text.en.mdx`;
    expectOnly(
      (root) => change(root, path, '## Lampiran', `${'> '.repeat(5_000)}a\n\n## Lampiran`),
      [`${path}: file-readable.too-deep 1:1`],
    );
  });
});

describe('content that is not there', () => {
  it('is one problem', () => {
    const root = temporaryFolder();
    expect(problemsOf(readPolicy(root))).toEqual(['content: file-readable.absent 1:1']);
    expect(problemsOf(readPolicy(join(root, 'nothing')))).toEqual(['content: file-readable.absent 1:1']);
    writeFileSync(join(root, 'content'), '');
    expect(problemsOf(readPolicy(root))).toEqual(['content: file-readable.unreadable 1:1']);
  });

  it('is no problem where folders are empty', () => {
    const root = temporaryFolder();
    mkdirSync(join(root, 'content/guides'), { recursive: true });
    expect(readPolicy(root)).toMatchObject({ files: [], problems: [] });
  });
});

describe('what a file says wrongly', () => {
  it('in YAML leaves the document out, and its texts are still read', () => {
    const root = corpus();
    change(root, `${regulation}/regulation.yaml`, 'year: 2001', 'year: "2001');
    change(root, `${regulation}/text.id.mdx`, '##### Pasal 3', '##### Artikel 3');
    const policy = readPolicy(root);
    expect(problemsOf(policy)).toEqual([
      `${regulation}/regulation.yaml: yaml-syntax.missing-character 3:7`,
      `${regulation}/text.id.mdx: heading-form.keyword 30:1`,
    ]);
    expect([...policy.regulations.keys()]).toEqual(['perpres-2-2002']);
    expect(policy.actors.size).toBe(1);
  });

  it('in the shape of data leaves the document out', () => {
    const root = corpus();
    change(root, 'content/actors/menteri-contoh/actor.yaml', 'kind: institution', 'kind: person');
    const policy = readPolicy(root);
    expect(problemsOf(policy)).toEqual(['content/actors/menteri-contoh/actor.yaml: schema.choice 1:7']);
    expect(policy.actors.size).toBe(0);
  });

  it('in a folder without facts is found too', () => {
    const root = corpus();
    rmSync(join(root, regulation, 'regulation.yaml'));
    change(root, `${regulation}/text.id.mdx`, '##### Pasal 3', '##### Artikel 3');
    expect(problemsOf(readPolicy(root))).toEqual([
      `${regulation}/regulation.yaml: file-known.missing 1:1`,
      `${regulation}/text.id.mdx: heading-form.keyword 30:1`,
    ]);
  });

  it.each([`${regulation}/text.id.mdx`, 'content/guides/contoh/id.mdx'])(
    'in the YAML of front matter is one problem (%s)',
    (path) => {
      const root = corpus();
      change(root, path, '---\n', '---\nwrong: "\n');
      expect(problemsOf(readPolicy(root))).toEqual([`${path}: yaml-syntax.missing-character 2:8`]);
    },
  );

  it.each([
    [
      'front matter that is missing',
      `${regulation}/text.id.mdx`,
      '---\nregulation: perpres-1-2001\nlang: id\n---\n',
      '',
      ['schema.missing-field 1:1', 'schema.missing-field 1:1'],
    ],
    [
      'front matter that is empty',
      `${regulation}/text.id.mdx`,
      'regulation: perpres-1-2001\nlang: id\n',
      '',
      ['schema.no-fields 2:1'],
    ],
    ['a field of front matter', 'content/guides/contoh/id.mdx', 'order: 1', 'order: 0', ['schema.minimum 4:8']],
    ['code in a guide', 'content/guides/contoh/id.mdx', 'Baca', '<Chart/> Baca', ['no-code.component 7:1']],
  ])('%s has its place', (_, path, from, to, expected) => {
    const root = corpus();
    change(root, path, from, to);
    expect(problemsOf(readPolicy(root))).toEqual(expected.map((problem) => `${path}: ${problem}`));
  });

  it('with a byte order mark and old line ends is read as what it means', () => {
    const root = corpus();
    const path = join(root, regulation, 'regulation.yaml');
    const text = readPolicy(root).files.find((file) => file.path.endsWith('regulation.yaml'))!.text;
    writeFileSync(path, `\ufeff${text.replaceAll('\n', '\r\n')}`);
    const policy = readPolicy(root);
    expect(problemsOf(policy)).toEqual([
      `${regulation}/regulation.yaml: text-encoding.byte-order-mark 1:1`,
      `${regulation}/regulation.yaml: text-encoding.carriage-return 1:14`,
    ]);
    expect(policy.regulations.get('perpres-1-2001')!.facts.data.year).toBe(2001);
  });
});

it('actors are found by their names, but not in the names of regulations', () => {
  const root = corpus();
  const text = readPolicy(root).regulations.get('perpres-1-2001')!.texts.get('id')!;
  expect(text.actors.get(text.byAddress.get('pasal-2-ayat-1')!)).toEqual(['menteri-contoh']);
  change(root, 'content/actors/menteri-contoh/actor.yaml', 'id: Menteri Contoh', 'id: Presiden');
  change(
    root,
    `${regulation}/text.id.mdx`,
    'Peraturan ini berlaku',
    'Peraturan Presiden ini berlaku bagi Presiden dan',
  );
  const changed = readPolicy(root).regulations.get('perpres-1-2001')!.texts.get('id')!;
  expect([...changed.actors.keys()].map(({ address }) => address)).toEqual(['pasal-3']);
  change(root, `${regulation}/text.id.mdx`, 'bagi Presiden dan', '');
  expect(readPolicy(root).regulations.get('perpres-1-2001')!.texts.get('id')!.actors.size).toBe(0);
});
