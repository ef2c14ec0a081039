import { expect, it } from 'vitest';
import { Blocks, wantedBlocks } from './blocks';

class Picture {
  closed = false;
  close(): void {
    this.closed = true;
  }
}

const pictures = () => [new Picture(), new Picture()];

it('finds a frame in its block', () => {
  const blocks = new Blocks<Picture>(2, 3);
  const [first, second] = pictures();
  blocks.put(4, [first, second]);
  expect(blocks.get(9)).toBe(second);
  expect(blocks.get(10)).toBeUndefined();
});

it('closes the pictures of the block that was used longest ago', () => {
  const blocks = new Blocks<Picture>(2, 2);
  const old = pictures();
  blocks.put(0, old);
  const kept = pictures();
  blocks.put(1, kept);
  blocks.get(0);
  blocks.put(2, pictures());
  expect(kept.map((p) => p.closed)).toEqual([true, true]);
  expect(old.map((p) => p.closed)).toEqual([false, false]);
});

it('closes everything at the end', () => {
  const blocks = new Blocks<Picture>(2, 4);
  const held = pictures();
  blocks.put(0, held);
  blocks.clear();
  expect(held.every((p) => p.closed)).toBe(true);
});

it('wants what lies ahead before what lies behind, within the take', () => {
  expect(wantedBlocks(13, 1, 100, 6)).toEqual([2, 3, 1]);
  expect(wantedBlocks(13, -1, 100, 6)).toEqual([2, 1, 3]);
  expect(wantedBlocks(0, -1, 6, 6)).toEqual([0]);
});
