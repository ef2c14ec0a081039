/** A frame rate as a fraction, e.g. 24000/1001. Never computed with as a decimal. */
export interface Rate {
  readonly num: number;
  readonly den: number;
}

/** How a take counts: its rate, the frame count its timecode starts at, and whether the track says drop-frame. */
export interface Counting {
  readonly rate: Rate;
  /** Frames since 00:00:00:00 at the first frame of the take. */
  readonly start: number;
  readonly drop: boolean;
}

export type Clock = 'SRC' | 'FRM' | 'ABS';
export const CLOCKS: readonly Clock[] = ['SRC', 'FRM', 'ABS'];
const FIRST_FRM = 1001;

/** 24 for 24000/1001: what the last pair of a timecode counts up to. */
export function nominal(rate: Rate): number {
  return Math.round(rate.num / rate.den);
}

/** Time of a frame's start in seconds, for the decoder only; frames stay integers everywhere else. */
export function secondsOf(frame: number, rate: Rate): number {
  return (frame * rate.den) / rate.num;
}

/** The frame that is on screen at a time. Half a frame of slack on both sides, so that rounding never moves it. */
export function frameAt(seconds: number, rate: Rate): number {
  return Math.round((seconds * rate.num) / rate.den);
}

/** "01:02:03:04", or "01:02:03;04" when drop-frame. */
export function timecode(frame: number, { rate, start, drop }: Counting): string {
  const base = nominal(rate);
  const day = drop ? base * 86400 - (base / 15) * (1440 - 144) : base * 86400;
  let count = (((start + frame) % day) + day) % day;
  if (drop) count = withDropped(count, base);
  const pair = (n: number) => String(n).padStart(2, '0');
  const seconds = Math.floor(count / base);
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(pair).join(':');
  return `${clock}${drop ? ';' : ':'}${pair(count % base)}`;
}

/** Frame number within the take for a typed timecode, or undefined when it is none or lies outside 0..last. */
export function frameOfTimecode(text: string, { rate, start, drop }: Counting, last: number): number | undefined {
  const parts = /^(\d{1,2}):(\d{1,2}):(\d{1,2})[:;](\d{1,2})$/.exec(text.trim());
  if (!parts) return undefined;
  const [h, m, s, f] = parts.slice(1).map(Number) as [number, number, number, number];
  const base = nominal(rate);
  if (m > 59 || s > 59 || f >= base) return undefined;
  const skipped = base / 15;
  if (drop && s === 0 && m % 10 !== 0 && f < skipped) return undefined; // that label does not exist
  const minutes = h * 60 + m;
  const count = (minutes * 60 + s) * base + f - (drop ? skipped * (minutes - Math.floor(minutes / 10)) : 0);
  const frame = count - start;
  return frame >= 0 && frame <= last ? frame : undefined;
}

/** What the counter shows: camera timecode, VFX frame from 1001, or the frame's number from 0. */
export function label(frame: number, clock: Clock, counting: Counting): string {
  if (clock === 'SRC') return timecode(frame, counting);
  return clock === 'FRM' ? String(FIRST_FRM + frame) : String(frame);
}

/** What a person typed into the counter: a timecode, a number on the shown clock, or "+n" / "-n" from here. */
export function typedFrame(
  text: string,
  clock: Clock,
  counting: Counting,
  here: number,
  last: number,
): number | undefined {
  const relative = /^([+-])(\d+)$/.exec(text.trim());
  const number = /^\d+$/.exec(text.trim());
  let frame: number | undefined;
  if (relative) frame = here + Number(relative[1] + relative[2]!);
  else if (number) frame = Number(text) - (clock === 'ABS' ? 0 : FIRST_FRM);
  else return frameOfTimecode(text, counting, last);
  return frame >= 0 && frame <= last ? frame : undefined;
}

/** Real frame count to label count: two labels (of 30) skipped each minute except each tenth. SMPTE ST 12-1. */
function withDropped(count: number, base: number): number {
  const skipped = base / 15;
  const perTen = base * 600 - 9 * skipped;
  const perMinute = base * 60 - skipped;
  const tens = Math.floor(count / perTen);
  const rest = count % perTen;
  const minutes = rest < base * 60 ? 0 : 1 + Math.floor((rest - base * 60) / perMinute);
  return count + skipped * (9 * tens + minutes);
}
