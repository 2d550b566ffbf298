import { expect, it } from 'vitest';
import { json } from '../../src/reporters/json.ts';
import { madeUp, reportOf } from './made-up.ts';

it('is exactly one object with the promised keys in their order', () => {
  const told = json(
    reportOf([madeUp('a "quoted" line\nand another'), madeUp('mild', { severity: 'warning', rule: 'schema' })]),
  );
  const { messages, summary } = JSON.parse(told);
  expect(messages[0]).toEqual({
    file: 'content/a.yaml',
    line: 3,
    column: 5,
    endLine: 3,
    endColumn: 9,
    rule: 'made-up',
    severity: 'error',
    message: 'made-up.a "quoted" line\nand another',
    help: 'https://spbe-terbuka.github.io/en/rules/made-up/',
  });
  expect(Object.keys(messages[0])).toEqual([
    'file',
    'line',
    'column',
    'endLine',
    'endColumn',
    'rule',
    'severity',
    'message',
    'help',
  ]);
  expect(messages[1].help).toMatch(/^[A-Z].+\. https:\/\/spbe-terbuka\.github\.io\/en\/rules\/schema\/$/);
  expect(Object.keys(JSON.parse(told))).toEqual(['messages', 'summary']);
  expect(summary).toEqual({ errors: 1, warnings: 1, files: 7, ms: 1234 });
});

it('is an object without messages too', () => {
  expect(JSON.parse(json(reportOf([])))).toEqual({
    messages: [],
    summary: { errors: 0, warnings: 0, files: 7, ms: 1234 },
  });
});
