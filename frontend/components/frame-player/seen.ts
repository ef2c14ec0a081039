const TELL_MS = 1000;

/** Which frames this person has watched: at normal speed or slower, and at 1:1. */
export class Seen {
  private atSpeed: Uint8Array;
  private closely: Uint8Array;
  private fresh = false;
  private told = 0;

  constructor(count: number) {
    this.atSpeed = new Uint8Array(count);
    this.closely = new Uint8Array(count);
  }

  /** A frame was really on screen. */
  mark(frame: number, oneToOne: boolean): void {
    if (frame < 0 || frame >= this.atSpeed.length) return;
    if (!this.atSpeed[frame] || (oneToOne && !this.closely[frame])) this.fresh = true;
    this.atSpeed[frame] = 1;
    if (oneToOne) this.closely[frame] = 1;
  }

  /** Takes over what the server knows: "0-23,40". */
  restore(ranges: string, closely = ''): void {
    fill(this.atSpeed, ranges);
    fill(this.closely, closely);
  }

  get ranges(): string {
    return rangesOf(this.atSpeed);
  }

  get closeRanges(): string {
    return rangesOf(this.closely);
  }

  /** True once after something new was seen. */
  takeFresh(): boolean {
    const fresh = this.fresh;
    this.fresh = false;
    return fresh;
  }

  /** While it plays, the page is told at most once a second. @param now milliseconds */
  due(now: number): boolean {
    if (now - this.told < TELL_MS) return false;
    this.told = now;
    return true;
  }

  /** How many of these frames were not seen yet. */
  missing(frames: Iterable<number>): number {
    let count = 0;
    for (const frame of frames) if (!this.atSpeed[frame]) count++;
    return count;
  }
}

/** "0-2,5" as pairs, both ends inclusive; anything else in the text is left out. */
export function pairsOf(ranges: string): [number, number][] {
  return ranges
    .split(',')
    .map((part) => /^(\d+)(?:-(\d+))?$/.exec(part.trim()))
    .filter((match) => match !== null)
    .map((match) => [Number(match[1]), Number(match[2] ?? match[1])]);
}

function fill(flags: Uint8Array, ranges: string): void {
  for (const [first, last] of pairsOf(ranges)) flags.fill(1, first, last + 1);
}

function rangesOf(flags: Uint8Array): string {
  const parts: string[] = [];
  for (let n = 0; n < flags.length; n++) {
    if (!flags[n]) continue;
    const first = n;
    while (n + 1 < flags.length && flags[n + 1]) n++;
    parts.push(first === n ? `${n}` : `${first}-${n}`);
  }
  return parts.join(',');
}
