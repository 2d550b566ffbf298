import { expect, it } from 'vitest';
import { github, githubSummary } from '../../src/reporters/github.ts';
import { madeUp, reportOf } from './made-up.ts';

const page = 'https://spbe-terbuka.github.io/en/rules/made-up/';
const linesOf = (text: string) => text.split('\n');
const commands = (text: string) => linesOf(text).filter((line) => /^::(?:error|warning|notice)/.test(line));

it('writes a command with place, title, message and help, then the list', () => {
  expect(github(reportOf([madeUp('wrong')])))
    .toBe(`::error file=content/a.yaml,line=3,endLine=3,col=5,endColumn=9,title=made-up::made-up.wrong%0A${page}
::group::All messages (1)
content/a.yaml:3:5  error  made-up  made-up.wrong
::endgroup::
1 error and 0 warnings in 7 files, checked in 1.23 s.
`);
});

it('escapes values and properties', () => {
  const [command] = linesOf(
    github(reportOf([madeUp('100%: a, b\r\n::error::c', { file: 'content/a,b:c%.yaml', rule: 'x:y' })])),
  );
  expect(command).toMatch(
    /^::error file=content\/a%2Cb%3Ac%25\.yaml,line=3,.*title=x%3Ay::x:y\.100%25: a, b%0D%0A::error::c%0A/,
  );
});

it('keeps words from acting as commands in the list', () => {
  const told = github(reportOf([madeUp('##[error]a\n::add-mask::b'), madeUp('c', { file: '::stop' })]));
  const list = linesOf(told.slice(told.indexOf('::group::'))).slice(1, 3);
  expect(list).toEqual([
    'content/a.yaml:3:5  error  made-up  made-up.## [error]a ::add-mask::b',
    '·::stop:3:5  error  made-up  made-up.c',
  ]);
});

it('shows at most ten of a kind, changed files first, and says how many are left out', () => {
  const many = Array.from({ length: 13 }, (_, index) => madeUp(`wrong${index}`, { file: `content/${index}.yaml` }));
  const mild = Array.from({ length: 11 }, (_, index) => madeUp(`mild${index}`, { severity: 'warning' }));
  const told = github(reportOf([...many, ...mild], { changedFiles: new Set(['content/12.yaml']) }));
  const shown = commands(told);
  expect(shown.filter((line) => line.startsWith('::error'))).toHaveLength(10);
  expect(shown.filter((line) => line.startsWith('::warning'))).toHaveLength(10);
  expect(shown[0]).toContain('wrong12');
  expect(shown[1]).toContain('wrong0%0A');
  expect(shown.join()).not.toContain('wrong9%0A');
  const list = told.slice(told.indexOf('::group::'), told.indexOf('::endgroup::'));
  expect(linesOf(list).filter((line) => /(?:error|warning) {2}made-up/.test(line))).toHaveLength(24);
  expect(told).toContain('3 errors left out of the annotations: GitHub shows at most 10');
  expect(told).toContain('1 warning left out of the annotations');
});

it('writes only the summary when nothing was found', () => {
  expect(github(reportOf([]))).toBe('No errors or warnings in 7 files, checked in 1.23 s.\n');
});

it('has a table for the summary of the run that shows words as they are', () => {
  const messages = [madeUp('a | b <img src=x> `c`\n# d @team'), ...Array.from({ length: 101 }, () => madeUp('more'))];
  const lines = linesOf(githubSummary(reportOf(messages)));
  expect(lines[0]).toBe('### Content check');
  expect(lines).toContain('| Severity | Place | Rule | Message |');
  expect(lines[6]).toBe(
    `| error | content/a.yaml:3:5 | [made-up](${page}) | made-up.a &#124; b &#60;img src=x&#62; &#96;c&#96; &#35; d &#64;team |`,
  );
  expect(lines.filter((line) => line.startsWith('| error'))).toHaveLength(100);
  expect(lines).toContain('The log of the step holds 2 more.');
});
