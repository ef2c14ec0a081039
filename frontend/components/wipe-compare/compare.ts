export const MODES = ['side', 'wipe', 'difference', 'heat', 'overlay'] as const;
export type Mode = (typeof MODES)[number];

/** How plate and proposal meet. `side` shows one of them; the others show both at once. */
export interface Compare {
  readonly mode: Mode;
  /** Where the wipe line stands, 0..1 of the picture; plate left of it or above it. */
  readonly wipe: number;
  /** True when the line lies flat. */
  readonly turned: boolean;
  /** Difference and heat map, times. */
  readonly gain: number;
  /** Share of the proposal in the overlay. */
  readonly opacity: number;
}

export const AS_IS: Compare = { mode: 'side', wipe: 0.5, turned: false, gain: 4, opacity: 0.5 };
export const GAINS: readonly number[] = [1, 2, 4, 8, 16, 32];

/** The same mode twice goes back to one side. */
export function withMode(compare: Compare, mode: Mode): Compare {
  return { ...compare, mode: compare.mode === mode ? 'side' : mode };
}

/** Lays the wipe the other way, opening it if another mode was on. */
export function turned(compare: Compare): Compare {
  return { ...compare, mode: 'wipe', turned: compare.mode === 'wipe' ? !compare.turned : compare.turned };
}

/** 1, 2, 4 … 32 and round again. */
export function nextGain(compare: Compare): Compare {
  const mode = compare.mode === 'heat' ? 'heat' : 'difference';
  const next = GAINS.find((gain) => gain > compare.gain) ?? GAINS[0]!;
  return { ...compare, mode, gain: compare.mode === mode ? next : compare.gain };
}

/** As kept in a page's address: "wipe:0.25:turned", "difference:8"; unknown text is no comparison. */
export function compareOf(text: string): Compare {
  const [mode, value, turn] = text.split(':');
  const number = Number(value);
  if (mode === 'wipe') return { ...AS_IS, mode, wipe: share(number), turned: turn === 'turned' };
  if (mode === 'difference' || mode === 'heat') return { ...AS_IS, mode, gain: GAINS.includes(number) ? number : 4 };
  return mode === 'overlay' ? { ...AS_IS, mode, opacity: share(number) } : AS_IS;
}

export function textOf({ mode, wipe, turned: flat, gain, opacity }: Compare): string {
  if (mode === 'wipe') return `wipe:${wipe.toFixed(3)}${flat ? ':turned' : ''}`;
  if (mode === 'overlay') return `overlay:${opacity.toFixed(2)}`;
  return mode === 'side' ? '' : `${mode}:${gain}`;
}

function share(number: number): number {
  return Number.isFinite(number) ? Math.min(1, Math.max(0, number)) : 0.5;
}
