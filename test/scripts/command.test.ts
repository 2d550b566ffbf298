import { describe, expect, it } from 'vitest';
import { chooseLang, readArguments, UsageError, type Flags } from '../../scripts/command.ts';

const flags: Flags = {
  lang: { type: 'string', values: ['id', 'en'] },
  format: { type: 'string', values: ['pretty', 'json'] },
  explain: { type: 'string' },
  watch: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
};

const read = (...args: string[]) => readArguments(args, flags, 'en');

describe('arguments', () => {
  it('are flags and the rest, in any order', () => {
    const { flags: given, rest } = read('a', '--watch', 'b', '--format=json', '-h', '--', '--c');
    expect(Object.fromEntries(given)).toEqual({ watch: '', format: 'json', help: '' });
    expect(rest).toEqual(['a', 'b', '--c']);
  });

  it.each([
    [
      ['--wacth'],
      'Unexpected flag `--wacth`, expected one of `--lang`, `--format`, `--explain`, `--watch`, `--help`; the nearest is `--watch`',
    ],
    [['-x'], 'Unexpected flag `-x`, expected one of `--lang`, `--format`, `--explain`, `--watch`, `--help`'],
    [
      ['--constructor'],
      'Unexpected flag `--constructor`, expected one of `--lang`, `--format`, `--explain`, `--watch`, `--help`',
    ],
    [['--format', 'xml'], 'Unexpected value `xml` of `--format`, expected one of `pretty`, `json`'],
    [
      ['--format', 'jsn'],
      'Unexpected value `jsn` of `--format`, expected one of `pretty`, `json`; the nearest is `json`',
    ],
    [['--format'], 'Unexpected `--format` without a value, expected one of `pretty`, `json`'],
    [['--explain='], 'Unexpected `--explain` without a value, expected one after it'],
    [['--watch=yes'], 'Unexpected value `yes` of `--watch`, expected none'],
  ])('are refused with what was expected: %j', (args, message) => {
    expect(() => read(...args)).toThrow(new UsageError(message));
  });
});

it.each([
  [[], {}, 'en'],
  [[], { LANG: 'id_ID.UTF-8' }, 'id'],
  [[], { LANG: 'id' }, 'id'],
  [[], { LANG: 'ido_XX' }, 'en'],
  [[], { LANG: 'fr_FR.UTF-8' }, 'en'],
  [[], { LC_ALL: 'en_GB', LC_MESSAGES: 'id_ID', LANG: 'id_ID' }, 'en'],
  [[], { LC_MESSAGES: 'id_ID', LANG: 'en_GB' }, 'id'],
  [[], { LC_ALL: 'C.UTF-8', LANG: 'id_ID' }, 'id'],
  [['--lang', 'en'], { LANG: 'id_ID' }, 'en'],
  [['a', '--lang=id', '--format'], {}, 'id'],
  [['--lang', 'fr'], { LANG: 'id_ID' }, 'id'],
])('chooses the language of %j in %j', (args, env, lang) => {
  expect(chooseLang(args, env)).toBe(lang);
});
