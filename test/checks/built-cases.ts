/** Cases that cannot be files over the example corpus: what is missing, no file, too large, or not kept by git and editors as it is. */
import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { largestFile } from '../../src/policy/files.ts';
import { change } from '../corpus.ts';

/** A change of the example corpus, with everything that the checks then say. */
export interface BuiltCase {
  /** The key of the message that the case is for. */
  readonly key: string;
  readonly name: string;
  build(root: string): void;
  readonly expected: readonly string[];
}

const facts = 'content/regulations/perpres-1-2001/regulation.yaml';
const indonesian = 'content/regulations/perpres-1-2001/text.id.mdx';
const source = 'content/sources/salinan-palsu/source.yaml';
const guide = 'content/guides/contoh/id.mdx';

const rewrite = (root: string, file: string, bytes: (text: string) => string | Uint8Array) =>
  writeFileSync(join(root, file), bytes(readFileSync(join(root, file), 'utf8')));

/** The cases, in the order of their keys. */
export const builtCases: readonly BuiltCase[] = [
  {
    key: 'file-known.missing',
    name: 'a folder without its file',
    build: (root) => rmSync(join(root, source)),
    expected: [`${source}:1:1-1:1 error file-known Unexpected missing file, expected \`source.yaml\` in this folder`],
  },
  {
    key: 'file-readable.absent',
    name: 'no content at all',
    build: (root) => rmSync(join(root, 'content'), { recursive: true }),
    expected: ['content:1:1-1:1 error file-readable Unexpected missing folder, expected the folder of the content'],
  },
  {
    key: 'file-readable.link',
    name: 'symbolic links to a file and to a folder',
    build: (root) => {
      rmSync(join(root, guide));
      symlinkSync('en.mdx', join(root, guide));
      symlinkSync('salinan-contoh', join(root, 'content/sources/salinan-kedua'));
    },
    expected: [
      `${guide}:1:1-1:1 error file-readable Unexpected symbolic link, expected the file or folder itself`,
      'content/sources/salinan-kedua:1:1-1:1 error file-readable Unexpected symbolic link, expected the file or folder itself',
    ],
  },
  {
    key: 'file-readable.not-a-file',
    name: 'a folder in the place of the facts',
    build: (root) => {
      rmSync(join(root, facts));
      mkdirSync(join(root, facts));
    },
    expected: [`${facts}:1:1-1:1 error file-readable Unexpected folder, expected a file of this name`],
  },
  {
    key: 'file-readable.too-deep',
    name: 'two thousand quotations inside each other',
    build: (root) => appendFileSync(join(root, guide), `\n${'> '.repeat(2000)}dalam\n`),
    expected: [
      `${guide}:1:1-1:1 error file-readable Unexpected nesting that is too deep to read, expected a few levels`,
    ],
  },
  {
    key: 'file-readable.too-large',
    name: 'a file above the limit',
    build: (root) => truncateSync(join(root, guide), largestFile + 1),
    expected: [`${guide}:1:1-1:1 error file-readable Unexpected size of 8388609 bytes, expected at most 8388608`],
  },
  {
    key: 'file-readable.workbook',
    name: 'a workbook in the place of a text',
    build: (root) => writeFileSync(join(root, guide), new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14])),
    expected: [
      `${guide}:1:1-1:1 error file-readable Unexpected workbook of Excel or LibreOffice, expected a text file`,
    ],
  },
  {
    key: 'file-readable.unreadable',
    name: 'a file in the place of the content',
    build: (root) => {
      renameSync(join(root, 'content'), join(root, 'other'));
      writeFileSync(join(root, 'content'), '');
    },
    expected: [
      'content:1:1-1:1 error file-readable Unexpected unreadable file or folder (`ENOTDIR`), expected one that can be read',
    ],
  },
  {
    key: 'text-encoding.byte-order-mark',
    name: 'a byte order mark before facts and before a text',
    build: (root) => {
      rewrite(root, facts, (text) => `\ufeff${text}`);
      rewrite(root, indonesian, (text) => `\ufeff${text}`);
    },
    expected: [
      `${facts}:1:1-1:1 error text-encoding Unexpected byte order mark, expected UTF-8 without one`,
      `${indonesian}:1:1-1:1 error text-encoding Unexpected byte order mark, expected UTF-8 without one`,
    ],
  },
  {
    key: 'text-encoding.carriage-return',
    name: 'line ends of Windows, and of old Macs from the third line on',
    build: (root) => {
      rewrite(root, facts, (text) => text.replaceAll('\n', '\r\n'));
      rewrite(root, guide, (text) => text.replace(/(?<=\n.*\n.*)\n/g, '\r'));
    },
    expected: [
      `${guide}:3:46-3:46 error text-encoding Unexpected carriage return, expected lines that end in a line feed (LF)`,
      `${facts}:1:14-1:14 error text-encoding Unexpected carriage return, expected lines that end in a line feed (LF)`,
    ],
  },
  {
    key: 'text-encoding.not-utf-8',
    name: 'a letter of Latin-1',
    build: (root) =>
      rewrite(root, indonesian, (text) =>
        Buffer.from(Buffer.from(text).toString('latin1').replace('pusat', 'kaf\u00e9'), 'latin1'),
      ),
    expected: [
      `${indonesian}:24:13-24:14 error text-encoding Unexpected bytes that are not UTF-8, expected UTF-8 text`,
    ],
  },
  {
    key: 'yaml-syntax.alias-or-depth',
    name: 'brackets nested deeper than the parser can follow',
    build: (root) => writeFileSync(join(root, source), `kind: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n`),
    // How deep the parser gets before it gives up depends on what the engine has compiled by then.
    expected: [
      expect.stringMatching(
        /^content\/sources\/salinan-palsu\/source\.yaml:1:\d+-1:\d+ error yaml-syntax Unexpected alias or very deep nesting, expected plain values$/,
      ),
    ],
  },
  {
    key: 'languages-aligned.missing-text',
    name: 'a guide in one language only, and a text that links lead to',
    build: (root) => {
      rmSync(join(root, 'content/guides/contoh/en.mdx'));
      change(root, guide, '](/id/perpres-1-2001/pasal-2/)', '](/id/perpres-1-2001/pasal-3/)');
      rmSync(join(root, indonesian));
    },
    expected: [
      `${guide}:1:1-1:1 error languages-aligned Unexpected missing text, expected \`en.mdx\` in this folder`,
      `${facts}:43:1-43:5 error languages-aligned Unexpected missing text, expected \`text.id.mdx\` in this folder`,
    ],
  },
  {
    key: 'schema.missing-field',
    name: 'facts that cannot be used: what names them is not reported too',
    build: (root) => change(root, facts, 'number: 1\n', ''),
    expected: [`${facts}:1:1-1:2 error schema Unexpected missing field, expected \`number\``],
  },
  {
    key: 'schema.choice',
    name: 'a source that cannot be used: what names it is not reported too',
    build: (root) => change(root, 'content/sources/salinan-contoh/source.yaml', 'kind: copy', 'kind: salinan'),
    expected: [
      'content/sources/salinan-contoh/source.yaml:1:7-1:14 error schema Unexpected value `salinan` of `kind`, expected one of: official, copy, report, rejected',
    ],
  },
  {
    key: 'schema.minimum',
    name: 'a guide that cannot be used: a link to it is not reported too',
    build: (root) => {
      change(root, guide, 'order: 1', 'order: 0');
      change(root, indonesian, '2. Daftar Contoh', '2. [Daftar Contoh](/id/guides/contoh/)');
    },
    expected: [`${guide}:4:8-4:9 error schema Unexpected value \`0\` of \`order\`, expected at least 1`],
  },
];
