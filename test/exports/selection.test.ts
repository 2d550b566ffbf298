import type { List, Paragraph, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import { remark } from 'remark';
import { describe, expect, it } from 'vitest';
import { toJson } from '../../src/exports/json.ts';
import { toMarkdown } from '../../src/exports/markdown.ts';
import type { Selection } from '../../src/exports/selection.ts';
import { toText } from '../../src/exports/text.ts';
import { languages, type Lang } from '../../src/i18n/languages.ts';
import { policyOn } from '../../src/policy/at.ts';
import { readPolicy } from '../../src/policy/read.ts';
import { wordsOf } from '../../src/policy/text-structure.ts';
import type { Block, Policy } from '../../src/policy/types.ts';
import { baseCorpus } from '../corpus.ts';

const example = readPolicy(baseCorpus);
const content = readPolicy(process.cwd());

function select(policy: Policy, id: string, lang: Lang, address?: string): Selection {
  const regulation = policy.regulations.get(id)!;
  const text = regulation.texts.get(lang)!;
  const provision = address === undefined ? undefined : text.byAddress.get(address)!;
  return { policy, regulation, lang, text, ...(provision === undefined ? {} : { provision }) };
}

describe('text', () => {
  it('hangs items from their numbers below the headings around them', () => {
    const [words] = toText(select(example, 'perpres-1-2001', 'id', 'pasal-2')).split('─');
    expect(words).toBe(`Perpres 1/2001 Pasal 2
Daftar Contoh
› BAB I — Ketentuan Umum

Pasal 2 — Daftar

(1) Menteri Contoh menyusun Daftar Contoh setiap 2 tahun:
    a. di pusat;
    b. di daerah.
(2) Daftar Contoh terbuka untuk umum. Bentuk salinannya diatur lebih lanjut
    dengan Peraturan Menteri Contoh.

`);
  });

  it('ends with sources, confidence, page and the unofficial notice', () => {
    const footing = toText(select(example, 'perpres-1-2001', 'en', 'pasal-2-ayat-2'))
      .split('─')
      .at(-1);
    expect(footing).toBe(`
Text of: 2002-01-01
Elucidation (Article 2 paragraph (2)): "Public" means that everyone may read it.
Sources: Sumber contoh [salinan-contoh]
Confidence: copy of the text read (text)
Page: https://spbe-terbuka.github.io/en/perpres-1-2001/pasal-2/#pasal-2-ayat-2
Unofficial: a restatement. Indonesian prevails over English; only the official
  text is binding.
`);
  });

  it('tells where a part rests on something else than the whole', () => {
    expect(toText(select(example, 'perpres-1-2001', 'en'))).toContain(
      'Confidence (Annex I): reported by others (secondary)',
    );
    expect(toText(select(example, 'perpres-1-2001', 'en', 'lampiran-1'))).not.toContain('Confidence (Annex I)');
  });

  it.each(languages)('holds every word of the regulation within 80 columns (%s)', (lang) => {
    const selection = select(content, 'perpres-95-2018', lang);
    const text = toText(selection);
    const tooLong = text.split('\n').filter((line) => [...line].length > 80 && line.trim().includes(' '));
    expect(tooLong).toEqual([]);
    expect(text.split('\n').filter((line) => line !== line.trimEnd())).toEqual([]);
    const flat = text.replace(/\s+/g, '');
    const missing = selection.text!.all.filter(({ blocks }) =>
      blocks.some((block) => block.type === 'paragraph' && !flat.includes(wordsOf(block).replace(/\s+/g, ''))),
    );
    expect(missing.map(({ address }) => address)).toEqual([]);
  });

  it('puts a table in columns', () => {
    const text = toText(select(content, 'perpres-95-2018', 'en', 'lampiran-1-bab-1-subbab-2'));
    expect(text).toMatch(/^Year {2}Rank {2}EGDI .*\n─{4} {2}─{4} {2}.*\n2012 {2}97 {4}0\.4949 /m);
  });

  it('keeps blocks and items in the order of the file', () => {
    const text = toText(select(example, 'perpres-1-2001', 'en', 'lampiran-1'));
    expect(text.indexOf('1. The name of the Example.')).toBeGreaterThan(0);
    expect(text.indexOf('Editor’s note: This form')).toBeGreaterThan(text.indexOf('1. The name of the Example.'));
  });
});

describe('markdown', () => {
  const paragraph = (value: string): Paragraph => ({ type: 'paragraph', children: [{ type: 'text', value }] });

  /** A provision of the example with other blocks, written as Markdown and read as a syntax tree. */
  function readBack(address: string, blocks: Block[]): RootContent[] {
    const selection = select(example, 'perpres-1-2001', 'en', address);
    const provision = { ...selection.provision!, parts: [blocks] };
    return remark()
      .use(remarkGfm)
      .parse(toMarkdown({ ...selection, provision })).children;
  }

  it('nests items as lists', () => {
    const [words] = toMarkdown(select(example, 'perpres-1-2001', 'en', 'pasal-2')).split('\n---\n');
    expect(words).toBe(`# Perpres 1/2001 Article 2

*Example Register*

## Article 2 — Register

- (1) The Minister for Examples draws up the Example Register every 2 years:
  - a. in the capital;
  - b. in the regions.
- (2) The register is public. The form of its copies is further regulated by a Regulation of the Minister for Examples.
`);
  });

  it.each(languages)('holds every word of the regulation when it is read as Markdown (%s)', (lang) => {
    const selection = select(content, 'perpres-95-2018', lang);
    const tree = remark().use(remarkGfm).parse(toMarkdown(selection));
    const flat = wordsOf(tree).replace(/\s+/g, '');
    const missing = selection.text!.all.filter(({ blocks }) =>
      blocks.some((block) => !flat.includes(wordsOf(block).replace(/\s+/g, ''))),
    );
    expect(missing.map(({ address }) => address)).toEqual([]);
    expect(JSON.stringify(tree)).not.toContain('"html"');
    expect(JSON.stringify(tree)).toContain('"strong"');
    expect(JSON.stringify(tree)).toContain('"table"');
  });

  it('quotes notes', () => {
    const words = toMarkdown(select(example, 'perpres-1-2001', 'en', 'lampiran-1'));
    expect(words).toContain('\n- 1\\. The name of the Example.\n\n> **Editor’s note.** This form');
  });

  it('shows characters of markup as they are', () => {
    const words = '# 1. <b>*a*_b_</b> [c](d) `e` &amp; ~f~ \\';
    expect(readBack('pasal-3', [paragraph(words)]).map(wordsOf)).toContain(words);
  });

  it('keeps the blocks of an item apart', () => {
    const table: Block = {
      type: 'table',
      children: [{ type: 'tableRow', children: [{ type: 'tableCell', children: [{ type: 'text', value: 'A' }] }] }],
    };
    const list = readBack('pasal-2-ayat-2', [table, paragraph('B'), paragraph('C')]).find(
      ({ type }) => type === 'list',
    );
    const [item] = (list as List).children;
    expect(item!.children.map((block) => [block.type, wordsOf(block)])).toEqual([
      ['paragraph', '(2)'],
      ['table', 'A'],
      ['paragraph', 'B'],
      ['paragraph', 'C'],
    ]);
  });

  it('leaves code out', () => {
    const component: Block = { type: 'mdxJsxFlowElement', name: 'Other', attributes: [], children: [paragraph('A')] };
    const blocks: Block[] = [{ type: 'html', value: '<b>' }, { type: 'mdxFlowExpression', value: 'b' }, component];
    const afterHeading = readBack('pasal-3', blocks).slice(3);
    expect(afterHeading.slice(0, 2).map(({ type }) => type)).toEqual(['paragraph', 'thematicBreak']);
    expect(wordsOf(afterHeading[0]!)).toBe('A');
  });
});

describe('json', () => {
  it('lists the provision named and everything inside it in reading order', () => {
    const claim = { source: ['salinan-contoh'], confidence: 'text' };
    expect(JSON.parse(toJson(select(example, 'perpres-1-2001', 'id', 'pasal-2')))).toEqual({
      regulation: 'perpres-1-2001',
      on: '2002-01-01',
      lang: 'id',
      status: { value: 'unknown' },
      provisions: [
        { address: 'pasal-2', label: 'Pasal 2', kind: 'pasal', text: '', ...claim },
        {
          address: 'pasal-2-ayat-1',
          label: 'Pasal 2 ayat (1)',
          kind: 'ayat',
          text: 'Menteri Contoh menyusun Daftar Contoh setiap 2 tahun:',
          ...claim,
          elucidation: 'Dua tahun dihitung sejak daftar yang terakhir.',
        },
        {
          address: 'pasal-2-ayat-1-huruf-a',
          label: 'Pasal 2 ayat (1) huruf a',
          kind: 'huruf',
          text: 'di pusat;',
          ...claim,
        },
        {
          address: 'pasal-2-ayat-1-huruf-b',
          label: 'Pasal 2 ayat (1) huruf b',
          kind: 'huruf',
          text: 'di daerah.',
          ...claim,
        },
        {
          address: 'pasal-2-ayat-2',
          label: 'Pasal 2 ayat (2)',
          kind: 'ayat',
          text: 'Daftar Contoh terbuka untuk umum. Bentuk salinannya diatur lebih lanjut dengan Peraturan Menteri Contoh.',
          ...claim,
          elucidation: 'Yang dimaksud dengan "terbuka" ialah dapat dibaca setiap orang.',
        },
      ],
    });
  });

  it('tells who gave the words of a later day, since when, and what was done to their force', () => {
    const then = policyOn(example, '2003-01-01');
    const { on, provisions } = JSON.parse(toJson(select(then, 'perpres-1-2001', 'en', 'pasal-2a')));
    const claim = { source: ['salinan-contoh'], confidence: 'text' };
    const change = { since: '2002-03-04', changedBy: { regulation: 'perpres-2-2002', place: 'Pasal I angka 2' } };
    expect(on).toBe('2003-01-01');
    expect(provisions).toEqual([
      { address: 'pasal-2a', label: 'Article 2A', kind: 'pasal', text: '', ...claim, ...change },
      {
        address: 'pasal-2a-ayat-1',
        label: 'Article 2A paragraph (1)',
        kind: 'ayat',
        text: 'Everyone may ask for a copy of the Example Register.',
        ...claim,
        ...change,
      },
      {
        address: 'pasal-2a-ayat-2',
        label: 'Article 2A paragraph (2)',
        kind: 'ayat',
        text: 'The copy is given under Article 2 paragraph (2).',
        ...claim,
        ...change,
        force: [{ effect: 'end', by: 'perpres-2-2002', place: 'Pasal II', since: '2003-01-01' }],
      },
    ]);
  });

  it('gives a note of the editor apart from the words of the provision', () => {
    const { provisions } = JSON.parse(toJson(select(example, 'perpres-1-2001', 'en', 'lampiran-1')));
    const noted = provisions.filter(({ note }: { note?: string }) => note !== undefined);
    expect(noted).toHaveLength(1);
    expect(noted[0].note).toMatch(/^This form/);
    expect(noted[0].text).not.toContain('This form');
  });

  it('lists a whole regulation with the footing of each part', () => {
    const { provisions } = JSON.parse(toJson(select(example, 'perpres-1-2001', 'en')));
    const addresses = [...select(example, 'perpres-1-2001', 'en').text!.byAddress.keys()];
    expect(provisions.map(({ address }: { address: string }) => address)).toEqual(addresses);
    expect(provisions.at(-1)).toMatchObject({
      address: 'lampiran-1-angka-1',
      confidence: 'secondary',
      source: ['laporan-contoh'],
    });
  });
});
