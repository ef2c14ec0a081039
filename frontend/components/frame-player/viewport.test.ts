import { expect, it } from 'vitest';
import { Viewport } from './viewport';

const viewport = () => new Viewport({ width: 860, height: 484 }, { width: 1920, height: 1080 });

it('fits the whole picture and centres it', () => {
  const view = new Viewport({ width: 1000, height: 400 }, { width: 1920, height: 1080 });
  expect(view.scale).toBeCloseTo(400 / 1080);
  expect(view.x).toBeCloseTo((1000 - 1920 * (400 / 1080)) / 2);
  expect(view.y).toBe(0);
});

it('goes to 1:1 and leaves the pointed pixel under the pointer', () => {
  const view = viewport();
  const at = { x: 430, y: 242 };
  const before = view.toPicture(at);
  view.oneToOne(at);
  expect(view.scale).toBe(1);
  expect(view.toPicture(at).x).toBeCloseTo(before.x);
  expect(view.isOneToOne).toBe(true);
});

it('counts device pixels for 1:1', () => {
  const view = new Viewport({ width: 860, height: 484 }, { width: 1920, height: 1080 }, 2);
  view.oneToOne();
  expect(view.scale).toBe(0.5);
});

it('never lets the picture leave the stage', () => {
  const view = viewport();
  view.oneToOne();
  view.pan(-99999, 99999);
  expect([view.x, view.y]).toEqual([860 - 1920, 0]);
});

it('fits again after a resize only if it was fitted', () => {
  const view = viewport();
  view.resize({ width: 430, height: 242 }, 1);
  expect(view.scale).toBeCloseTo(242 / 1080);
  view.oneToOne();
  view.resize({ width: 860, height: 484 }, 1);
  expect(view.scale).toBe(1);
});
