import { describe, expect, it } from 'vitest';
import { isAfter, isDay } from '../../src/policy/dates.ts';

describe('dates of any precision', () => {
  it.each([
    ['2016-03', '2016-02', true],
    ['2016-03-02', '2016-03-01', true],
    ['2017', '2016-12-31', true],
    ['2016', '2016-03', false],
    ['2016-03', '2016', false],
    ['2016-03-02', '2016-03', false],
    ['2015', '2016', false],
    ['2016-03-02', '2016-03-02', false],
  ])('%s is after %s: %s', (date, other, expected) => {
    expect(isAfter(date, other)).toBe(expected);
  });
});

describe('a day', () => {
  it.each([
    ['2016-02-29', true],
    ['2015-02-29', false],
    ['2016-04-31', false],
    ['2016-13-01', false],
    ['2016-04', false],
    ['2016', false],
    ['kemarin', false],
  ])('%s is one of the calendar: %s', (words, expected) => {
    expect(isDay(words)).toBe(expected);
  });
});
