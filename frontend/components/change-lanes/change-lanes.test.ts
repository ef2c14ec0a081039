import { expect, it } from 'vitest';
import { changedSpans, columnOf, frameOf, heightOf, nextSpan } from './lanes';
import './change-lanes';
import type { ChangeLanes } from './change-lanes';

it('shows a change of a hundred-thousandth and fills up at the whole picture', () => {
  expect(heightOf(0)).toBe(0);
  expect(heightOf(1e-7)).toBeGreaterThan(0.05);
  expect(heightOf(0.004)).toBeGreaterThan(0.4);
  expect(heightOf(1)).toBe(1);
});

it('finds the frame of every column again', () => {
  for (let frame = 0; frame < 240; frame++) expect(frameOf(columnOf(frame, 240, 861) + 0.01, 240, 861)).toBe(frame);
  expect([frameOf(-5, 240, 861), frameOf(9999, 240, 861)]).toEqual([0, 239]);
});

it('walks from changed span to changed span', () => {
  const spans = changedSpans(10, [0, 0.1, 0.2, 0, 0.3]);
  expect(spans).toEqual([[11, 12], [14, 14]]);
  expect([nextSpan(spans, 0, 1), nextSpan(spans, 11, 1), nextSpan(spans, 14, 1)]).toEqual([11, 14, undefined]);
  expect(nextSpan(spans, 14, -1)).toBe(11);
});

it('is a slider that speaks its timecode', async () => {
  const lanes = document.createElement('change-lanes') as ChangeLanes;
  Object.assign(lanes, { count: 100, frame: 7, spoken: '01:00:00:07' });
  document.body.append(lanes);
  await lanes.updateComplete;
  const said = ['role', 'aria-valuenow', 'aria-valuemax', 'aria-valuetext', 'tabindex'].map((n) => lanes.getAttribute(n));
  expect(said).toEqual(['slider', '7', '99', '01:00:00:07', '0']);
  let sought: number | undefined;
  lanes.addEventListener('seek', (event) => (sought = (event as CustomEvent<number>).detail));
  lanes.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown' }));
  expect(sought).toBe(17);
  lanes.remove();
});
