import { expect, it } from 'vitest';
import { Pace } from './pace';

it('tells the true rate', () => {
  const pace = new Pace();
  for (let n = 0; n <= 24; n++) pace.show(n * (1001 / 24), n, 1);
  expect(pace.fps).toBeCloseTo(23.976, 2);
  expect(pace.dropped).toBe(0);
});

it('counts frames that were missed, not those left out by fast play', () => {
  const pace = new Pace();
  pace.show(0, 0, 1);
  pace.show(100, 3, 1);
  expect(pace.dropped).toBe(2);
  pace.reset();
  pace.show(0, 0, 4);
  pace.show(42, 4, 4);
  expect(pace.dropped).toBe(0);
});

it('does not take the wrap of a loop for a drop', () => {
  const pace = new Pace();
  pace.show(0, 99, 1);
  pace.show(42, 0, 1);
  expect(pace.dropped).toBe(0);
});
