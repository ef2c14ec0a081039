import { expect, it } from 'vitest';
import { pairsOf, Seen } from './seen';

it('keeps what was seen as inclusive ranges', () => {
  const seen = new Seen(10);
  for (const frame of [0, 1, 2, 5, 99]) seen.mark(frame, frame === 5);
  expect([seen.ranges, seen.closeRanges]).toEqual(['0-2,5', '5']);
  expect(seen.missing([1, 2, 3, 4])).toBe(2);
});

it('tells once that something is new', () => {
  const seen = new Seen(4);
  seen.mark(1, false);
  expect([seen.takeFresh(), seen.takeFresh()]).toEqual([true, false]);
  seen.mark(1, false);
  expect(seen.takeFresh()).toBe(false);
  seen.mark(1, true);
  expect(seen.takeFresh()).toBe(true);
});

it('takes over what the server knows', () => {
  const seen = new Seen(10);
  seen.restore('0-3, 8', '1');
  expect([seen.ranges, seen.closeRanges]).toEqual(['0-3,8', '1']);
  expect(pairsOf('1-2,x,7')).toEqual([[1, 2], [7, 7]]);
});

it('is told at most once a second while it plays', () => {
  const seen = new Seen(3);

  expect([5000, 5400, 5999, 6000, 6100].map((now) => seen.due(now))).toEqual([true, false, false, true, false]);
});
