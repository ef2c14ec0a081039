import { expect, it } from 'vitest';
import { AS_IS } from '../wipe-compare/compare';
import { carryOut, type Playing } from './player-keys';
import { Transport } from './transport';
import { Viewport } from './viewport';

function player(): Playing & { typed: string[]; undone: number } {
  return {
    transport: new Transport(100, { num: 24, den: 1 }),
    view: new Viewport({ width: 860, height: 484 }, { width: 1920, height: 1080 }),
    shares: [0.1, 0, 0.2],
    sharesFirst: 40,
    pointer: { x: 10, y: 10 },
    compare: AS_IS,
    gamma: 1,
    mode: '',
    typed: [],
    undone: 0,
    moved() {},
    typeFrame(start) {
      this.typed.push(start);
    },
    undoStroke() {
      this.undone++;
    },
  };
}

it('steps by a frame and by a second', () => {
  const p = player();
  for (const action of ['step-on', 'second-on', 'step-back'] as const) carryOut(action, p, 0);
  expect(p.transport.frame).toBe(24);
});

it('walks through changed spans and plays them in context', () => {
  const p = player();
  carryOut('next-change', p, 0);
  expect(p.transport.frame).toBe(40);
  carryOut('next-change', p, 0);
  expect(p.transport.frame).toBe(42);
  carryOut('in-context', p, 0);
  expect(p.transport.bounds).toEqual({ first: 16, last: 66 });
});

it('leaves first the pen, then the comparison', () => {
  const p = player();
  carryOut('difference', p, 0);
  carryOut('pen', p, 0);
  carryOut('escape', p, 0);
  expect([p.mode, p.compare.mode]).toEqual(['', 'difference']);
  carryOut('escape', p, 0);
  expect(p.compare.mode).toBe('side');
});

it('goes to 1:1 and back', () => {
  const p = player();
  carryOut('one-to-one', p, 0);
  expect(p.view!.isOneToOne).toBe(true);
  carryOut('fit', p, 0);
  expect(p.view!.fitted).toBe(true);
});

it('leaves verdicts and lists to the page', () => {
  expect(carryOut('approve', player(), 0)).toBe(false);
  expect(carryOut('next-proposal', player(), 0)).toBe(false);
});
