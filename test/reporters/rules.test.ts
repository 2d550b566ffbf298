import { expect, it } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import { explainRule, listRules } from '../../src/reporters/rules.ts';

it('lists every rule with severity and title', () => {
  const lines = listRules(checks, 'en').trimEnd().split('\n');
  expect(lines).toHaveLength(checks.length);
  lines.forEach((line, index) => expect(line).toMatch(new RegExp(`^${checks[index]!.id} +(?:error|warning) +[A-Z]`)));
});

it('explains a rule with its examples and its page', () => {
  const example = { file: 'content/a.yaml', good: 'a: 1\nb: 2', bad: 'a: 2' };
  const told = explainRule({ id: 'made-up', severity: 'warning', example, run: () => {} }, 'en');
  expect(told).toContain('made-up (warning): made-up\n');
  expect(told).toContain('Good, in content/a.yaml\n  a: 1\n  b: 2\n\nBad, in content/a.yaml\n  a: 2\n');
  expect(told).toContain('Page\n  https://spbe-terbuka.github.io/en/rules/made-up/\n');
});
