import { describe, expect, it } from 'vitest';
import { AS_IS, compareOf, nextGain, textOf, turned, withMode, type Compare } from './compare';
import './wipe-compare';
import type { WipeCompare } from './wipe-compare';

describe('Compare', () => {
  it('goes back to one side when the same mode is asked for twice', () => {
    expect(withMode(withMode(AS_IS, 'wipe'), 'wipe').mode).toBe('side');
  });

  it('opens the wipe before it turns it', () => {
    expect(turned(AS_IS)).toMatchObject({ mode: 'wipe', turned: false });
    expect(turned(turned(AS_IS))).toMatchObject({ mode: 'wipe', turned: true });
  });

  it('raises the gain by doubling and starts over after 32', () => {
    let compare: Compare = nextGain(AS_IS);
    const gains = [compare.gain];
    for (let n = 0; n < 4; n++) gains.push((compare = nextGain(compare)).gain);
    expect(gains).toEqual([4, 8, 16, 32, 1]);
  });

  it.each(['wipe:0.250:turned', 'difference:8', 'heat:32', 'overlay:0.30', ''])('keeps %s in the address', (text) => {
    expect(textOf(compareOf(text))).toBe(text);
  });

  it('takes nonsense for no comparison', () => {
    expect(compareOf('wipe:x')).toMatchObject({ wipe: 0.5 });
    expect(compareOf('<b>')).toEqual(AS_IS);
  });
});

it('fires what was chosen, and shows the gain only where it counts', async () => {
  const bar = document.createElement('wipe-compare') as WipeCompare;
  document.body.append(bar);
  await bar.updateComplete;
  let chosen: Compare | undefined;
  bar.addEventListener('compare-changed', (event) => (chosen = (event as CustomEvent<Compare>).detail));
  const buttons = [...bar.shadowRoot!.querySelectorAll('button')];
  expect(bar.shadowRoot!.querySelector('output')).toBeNull();
  buttons.find((button) => button.textContent === 'Difference')!.click();
  await bar.updateComplete;
  expect(chosen).toMatchObject({ mode: 'difference', gain: 4 });
  expect(bar.shadowRoot!.querySelector('output')!.textContent).toBe('4×');
  bar.remove();
});
