import type { Compare } from '../wipe-compare/compare';
import type { Rate } from '../shared/timecode';
import type { Lighting } from './lighting';
import { Pace } from './pace';
import { Painter } from './painter';
import { Pair } from './pair';
import { Stills } from './stills';
import type { Transport } from './transport';
import { Viewport } from './viewport';

export type Side = 'plate' | 'proposal';

/** What is on the stage, and who is told about it. */
export interface Showing {
  readonly picture: {
    readonly plate: string;
    readonly plateFirst: number;
    readonly proposal: string;
    readonly proposalFirst: number;
    readonly num: number;
    readonly den: number;
    readonly pictureWidth: number;
    readonly pictureHeight: number;
    readonly budget: number;
  };
  readonly lossless: { readonly stillPlate: string; readonly stillProposal: string };
  /** Paints with the present look. */
  look(): void;
  /** This frame came on screen. */
  shown(frame: number, oneToOne: boolean): void;
  changed(): void;
  failed(words: string): void;
}

/** The picture itself: decodes, waits for both sides, paints on the screen's own clock. */
export class Stage {
  readonly pair: Pair;
  readonly pace = new Pace();
  view: Viewport | undefined;
  private painter: Painter | undefined;
  private readonly stills: Stills;
  private readonly watch = new ResizeObserver(() => this.resize());
  private onScreen = -1;
  private lossless = false;
  private painted = '';
  private request = 0;
  private closed = false;

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly box: HTMLElement,
    private readonly transport: Transport,
    private readonly showing: Showing,
  ) {
    const { plate, plateFirst, proposal, proposalFirst, num, den, budget } = showing.picture;
    const rate: Rate = { num, den };
    this.pair = new Pair({ plate, plateFirst, proposal, proposalFirst, rate, budget }, () => this.wake(), (words) => showing.failed(words));
    this.stills = new Stills((frame, a, b) => this.useStill(frame, a, b));
  }

  async open(): Promise<void> {
    try {
      this.painter = painterOf(this.canvas);
      const proxy = await this.pair.open();
      if (this.closed) return;
      const { pictureWidth, pictureHeight } = this.showing.picture;
      const picture = { width: pictureWidth || proxy.width, height: pictureHeight || proxy.height };
      this.view = new Viewport(this.size(), picture, window.devicePixelRatio || 1);
      this.watch.observe(this.box);
      this.wake();
    } catch (problem) {
      if (!this.closed) this.showing.failed(problem instanceof Error ? problem.message : String(problem));
    }
  }

  /** Asks for the next screen refresh; while playing it keeps asking. */
  wake(): void {
    if (!this.request && !this.closed) this.request = requestAnimationFrame((now) => this.refresh(now));
  }

  /** Paints if the picture or the look differs from what is on screen. */
  show(side: Side, compare: Compare, gamma: number, lighting: Lighting | undefined): void {
    const { view } = this;
    if (!view || this.onScreen < 0) return;
    const { scale, x, y, stage, density } = view;
    const look = JSON.stringify([side, compare, gamma, lighting, scale, x, y, stage, density]);
    if (look === this.painted) return;
    this.painted = look;
    this.painter?.paint(view, compare, side, gamma, lighting);
  }

  repaint(): void {
    this.showing.look();
  }

  /** The playhead rests: fetch the lossless pictures of its frame. */
  wantStill(): void {
    const { frame } = this.transport;
    const { stillPlate, stillProposal } = this.showing.lossless;
    void this.stills.want(frame, stillPlate, this.pair.compares(frame) ? stillProposal : '');
  }

  /** In words, what the eye is looking at. */
  get seeing(): string {
    if (!this.view) return '';
    const scale = this.view.isOneToOne ? '1:1' : `${Math.round(this.view.scale * this.view.density * 100)} %`;
    return `${this.lossless ? 'Lossless still' : 'Proxy'} · ${scale} · SDR`;
  }

  close(): void {
    this.closed = true;
    cancelAnimationFrame(this.request);
    this.watch.disconnect();
    this.stills.stop();
    this.pair.close();
  }

  private refresh(now: number): void {
    this.request = 0;
    const { transport } = this;
    const wasPlaying = transport.playing;
    transport.tick(now);
    this.pair.follow(transport.frame, transport.speed || 1);
    const sides = this.pair.at(transport.frame);
    if (sides) this.put(sides, now);
    else if (transport.playing && Math.abs(transport.speed) <= 1 && this.onScreen >= 0)
      transport.waitAt(this.onScreen, now);
    if (!transport.playing) this.pace.reset();
    if (transport.playing) this.wake();
    if (wasPlaying !== transport.playing) this.showing.changed();
  }

  private put(sides: { plate: ImageBitmap; proposal: ImageBitmap; lossless: boolean }, now: number): void {
    const { frame, speed } = this.transport;
    const fresh = frame !== this.onScreen;
    this.onScreen = frame;
    this.lossless = sides.lossless;
    const plate = this.painter?.put('plate', sides.plate);
    const proposal = this.painter?.put('proposal', sides.proposal);
    if (plate || proposal) this.painted = '';
    this.showing.look();
    if (!fresh) return;
    if (speed !== 0) this.pace.show(now, frame, speed);
    this.showing.shown(frame, this.view?.isOneToOne ?? false);
  }

  private useStill(frame: number, plate: ImageBitmap, proposal: ImageBitmap | undefined): void {
    this.pair.useStill(frame, plate, proposal);
    this.wake();
    this.showing.changed();
  }

  private resize(): void {
    this.view?.resize(this.size(), window.devicePixelRatio || 1);
    this.showing.changed();
    this.wake();
  }

  private size() {
    return { width: Math.max(1, this.box.clientWidth), height: Math.max(1, this.box.clientHeight) };
  }
}

const painters = new WeakMap<HTMLCanvasElement, Painter>();

/** One canvas has one context for life, so its painter is kept when another proposal is opened. */
function painterOf(canvas: HTMLCanvasElement): Painter {
  let painter = painters.get(canvas);
  if (!painter) painters.set(canvas, (painter = new Painter(canvas)));
  return painter;
}
