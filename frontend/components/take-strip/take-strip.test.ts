import { expect, it } from 'vitest';
import { thumbAt } from './take-strip';
import type { TakeStrip } from './take-strip';

it('finds the thumbnail under the pointer, also at the edges', () => {
  expect([0, 99, 100, 299, 300].map((x) => thumbAt(x, 300, 3))).toEqual([0, 0, 1, 2, 2]);
  expect(thumbAt(-4, 300, 3)).toBe(0);
});

it('shows the filmstrip only while the pointer is on it', async () => {
  const strip = document.createElement('take-strip') as TakeStrip;
  Object.assign(strip, { poster: '/poster.jpg', strip: '/strip.jpg', thumbs: 10 });
  document.body.append(strip);
  await strip.updateComplete;
  const inside = () => strip.shadowRoot!.querySelector('.frame')!.getAttribute('style')!;
  const area = strip.shadowRoot!.querySelector('div')!;
  area.dispatchEvent(new PointerEvent('pointermove', { clientX: 0 }));
  await strip.updateComplete;
  expect(inside()).toContain('strip.jpg');
  area.dispatchEvent(new PointerEvent('pointerleave'));
  await strip.updateComplete;
  expect(inside()).not.toContain('strip.jpg');
  expect(strip.shadowRoot!.querySelector('img')!.getAttribute('src')).toBe('/poster.jpg');
  strip.remove();
});
