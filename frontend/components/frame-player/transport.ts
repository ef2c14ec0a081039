import type { Rate } from '../shared/timecode';

const TOP_SPEED = 8;

/**
 * Where the playhead is and how it moves. Plain arithmetic on integers: no clock, no element, no picture.
 * In and out are inclusive, as on screen.
 */
export class Transport {
  frame = 0;
  /** Times normal speed; 0 is stopped, negative runs back. */
  speed = 0;
  loop = true;
  in: number | undefined;
  out: number | undefined;
  private ranged = false;
  private context: { first: number; last: number } | undefined;
  private startFrame = 0;
  private startedAt = 0;

  constructor(
    public count: number,
    public rate: Rate,
    /** The part of the take that there is a picture of; both ends inclusive, all of it by default. */
    private readonly shown: { first: number; last: number } = { first: 0, last: Infinity },
  ) {}

  get first(): number {
    return this.shown.first;
  }

  get last(): number {
    return Math.max(this.first, Math.min(this.shown.last, this.count - 1));
  }

  get playing(): boolean {
    return this.speed !== 0;
  }

  /** What playback stays within. */
  get bounds(): { first: number; last: number } {
    if (this.context) return this.context;
    if (!this.ranged) return { first: this.first, last: this.last };
    return { first: this.in ?? this.first, last: this.out ?? this.last };
  }

  seek(frame: number): void {
    this.stop();
    this.frame = this.clamp(frame);
  }

  step(frames: number): void {
    this.seek(this.frame + frames);
  }

  stop(): void {
    this.speed = 0;
    this.ranged = false;
    this.context = undefined;
  }

  play(now: number, speed = 1): void {
    const { first, last } = this.bounds;
    const atEnd = speed > 0 ? this.frame >= last : this.frame <= first;
    if (atEnd || this.frame < first || this.frame > last) this.frame = speed > 0 ? first : last;
    this.start(now, speed);
  }

  /** From in to out, over and over if looping. */
  playRange(now: number): void {
    this.context = undefined;
    this.ranged = true;
    this.frame = this.bounds.first;
    this.start(now, 1);
  }

  /** The span with a second of the take before and after it. */
  playInContext(now: number, first: number, last: number): void {
    const second = Math.round(this.rate.num / this.rate.den);
    this.context = { first: this.clamp(first - second), last: this.clamp(last + second) };
    this.frame = this.context.first;
    this.start(now, 1);
  }

  /** J (-1) or L (+1): repeat doubles up to 8; the opposite key slows first. */
  shuttle(now: number, direction: 1 | -1): void {
    const along = this.speed * direction;
    let next: number;
    if (along >= 1) next = Math.min(TOP_SPEED, along * 2);
    else if (along >= 0) next = 1;
    else next = along <= -2 ? along / 2 : 0;
    if (next === 0) this.stop();
    else if (along === 0) this.play(now, next * direction);
    else this.start(now, next * direction);
  }

  setIn(frame = this.frame): void {
    this.in = this.clamp(frame);
    if (this.out !== undefined && this.out < this.in) this.out = undefined;
  }

  setOut(frame = this.frame): void {
    this.out = this.clamp(frame);
    if (this.in !== undefined && this.in > this.out) this.in = undefined;
  }

  clearRange(): void {
    this.in = this.out = undefined;
    this.ranged = false;
  }

  /** Moves the playhead to where it must be at `now` (milliseconds). Returns true when the frame changed. */
  tick(now: number): boolean {
    if (!this.playing) return false;
    const before = this.frame;
    const due = Math.floor(((now - this.startedAt) * this.rate.num * Math.abs(this.speed)) / (this.rate.den * 1000));
    const next = this.startFrame + due * Math.sign(this.speed);
    const { first, last } = this.bounds;
    if (next >= first && next <= last) this.frame = next;
    else if (this.loop) this.wrap(now, first, last);
    else this.arrive(this.speed > 0 ? last : first);
    return this.frame !== before;
  }

  /** The frame due is not decoded yet: stay on the one that is shown and count from here, so that none is left out. */
  waitAt(frame: number, now: number): void {
    this.frame = frame;
    this.start(now, this.speed);
  }

  private wrap(now: number, first: number, last: number): void {
    this.frame = this.speed > 0 ? first : last;
    this.start(now, this.speed);
  }

  private arrive(frame: number): void {
    this.stop();
    this.frame = frame;
  }

  private start(now: number, speed: number): void {
    this.speed = speed;
    this.startFrame = this.frame;
    this.startedAt = now;
  }

  private clamp(frame: number): number {
    return Math.min(this.last, Math.max(this.first, Math.round(frame)));
  }
}
