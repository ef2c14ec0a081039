import { changedSpans, nextSpan } from '../change-lanes/lanes';
import type { Action } from '../shared/keymap';
import { AS_IS, nextGain, turned, withMode, type Compare } from '../wipe-compare/compare';
import type { Transport } from './transport';
import type { Viewport } from './viewport';

/** What the keys may do to a player; the element implements it. */
export interface Playing {
  readonly transport: Transport;
  readonly view: Viewport | undefined;
  readonly shares: readonly number[];
  readonly sharesFirst: number;
  readonly pointer: { x: number; y: number } | undefined;
  compare: Compare;
  gamma: number;
  mode: string;
  moved(): void;
  typeFrame(start: string): void;
  undoStroke(): void;
}

const GAMMA_UP = 1.8;

/** Carries out what the player can do itself; false leaves the action to the page. */
export function carryOut(action: Action, player: Playing, now: number): boolean {
  return move(action, player.transport, now, player) || look(action, player);
}

function move(action: Action, t: Transport, now: number, player: Playing): boolean {
  const second = Math.round(t.rate.num / t.rate.den);
  const moves: Partial<Record<Action, () => void>> = {
    play: () => (t.playing ? t.stop() : t.play(now)),
    stop: () => t.stop(),
    'shuttle-back': () => t.shuttle(now, -1),
    'shuttle-on': () => t.shuttle(now, 1),
    'half-back': () => t.play(now, -0.5),
    'half-on': () => t.play(now, 0.5),
    'step-back': () => t.step(-1),
    'step-on': () => t.step(1),
    'second-back': () => t.step(-second),
    'second-on': () => t.step(second),
    first: () => t.seek(0),
    last: () => t.seek(t.last),
    'set-in': () => t.setIn(),
    'set-out': () => t.setOut(),
    'go-in': () => t.seek(t.in ?? 0),
    'go-out': () => t.seek(t.out ?? t.last),
    'clear-range': () => t.clearRange(),
    'play-range': () => t.playRange(now),
    loop: () => (t.loop = !t.loop),
    'previous-change': () => toChange(player, -1),
    'next-change': () => toChange(player, 1),
    'in-context': () => inContext(player, now),
    'go-to': () => player.typeFrame(''),
    'relative-on': () => player.typeFrame('+'),
    'relative-back': () => player.typeFrame('-'),
  };
  const made = moves[action];
  made?.();
  if (made) player.moved();
  return made !== undefined;
}

function look(action: Action, player: Playing): boolean {
  const looks: Partial<Record<Action, () => void>> = {
    wipe: () => (player.compare = withMode(player.compare, 'wipe')),
    'turn-wipe': () => (player.compare = turned(player.compare)),
    difference: () => (player.compare = withMode(player.compare, 'difference')),
    'difference-gain': () => (player.compare = nextGain(player.compare)),
    heat: () => (player.compare = withMode(player.compare, 'heat')),
    overlay: () => (player.compare = withMode(player.compare, 'overlay')),
    gamma: () => (player.gamma = player.gamma === 1 ? GAMMA_UP : 1),
    'one-to-one': () => player.view?.oneToOne(player.pointer),
    fit: () => player.view?.fit(),
    pen: () => (player.mode = player.mode === 'pen' ? '' : 'pen'),
    'undo-stroke': () => player.undoStroke(),
    escape: () => leave(player),
  };
  const made = looks[action];
  made?.();
  if (made) player.moved();
  return made !== undefined;
}

function leave(player: Playing): void {
  if (player.mode) player.mode = '';
  else if (player.compare.mode !== 'side') player.compare = { ...player.compare, mode: AS_IS.mode };
}

function toChange(player: Playing, direction: 1 | -1): void {
  const target = nextSpan(changedSpans(player.sharesFirst, player.shares), player.transport.frame, direction);
  if (target !== undefined) player.transport.seek(target);
}

function inContext(player: Playing, now: number): void {
  const spans = changedSpans(player.sharesFirst, player.shares);
  const { in: first = spans[0]?.[0] ?? 0, out: last = spans.at(-1)?.[1] ?? player.transport.last } = player.transport;
  player.transport.playInContext(now, first, last);
}
