import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import '../change-lanes/change-lanes';
import type { NoteMark } from '../change-lanes/change-lanes';
import '../key-card/key-card';
import type { KeyCard } from '../key-card/key-card';
import '../note-canvas/note-canvas';
import type { Marked, NoteCanvas, Placing } from '../note-canvas/note-canvas';
import { CLOCKS, label, typedFrame, type Clock, type Counting } from '../shared/timecode';
import type { Action } from '../shared/keymap';
import { compareOf, textOf, type Compare } from '../wipe-compare/compare';
import '../wipe-compare/wipe-compare';
import { KeyWatch } from './key-watch';
import type { Lighting } from './lighting';
import { carryOut, type Playing } from './player-keys';
import { transportBar } from './player-bar';
import { playerStyles } from './player-styles';
import { Seen } from './seen';
import { Sound } from './sound';
import { Stage, type Side } from './stage';
import { corners, failedScreen, sideSwitch, wipeHandle } from './stage-parts';
import { Transport } from './transport';

const SETTLED_MS = 150;
/** A lossless still is made by the worker: it is asked for only when the playhead really rests. */
const STILL_MS = 700;

/**
 * Plays plate and proposal by frame number and compares them. Everything under the fingers happens here; the page
 * hears `frame-settled`, `seen-changed`, `drawing-changed`, `marked`, `note-chosen`, `compare-changed` and, for
 * what a key asked of the page, `wish`.
 */
@customElement('frame-player')
export class FramePlayer extends LitElement implements Playing {
  @property() plate = '';
  /** The take's frames that the plate's proxy holds; all of them by default. */
  @property({ type: Number }) plateFirst = 0;
  @property({ type: Number }) plateLast = Infinity;
  @property() proposal = '';
  /** The take's frame that the proposal's proxy starts with. */
  @property({ type: Number }) proposalFirst = 0;
  @property({ type: Number }) num = 24;
  @property({ type: Number }) den = 1;
  @property({ type: Number }) start = 0;
  @property({ type: Boolean }) drop = false;
  /** Frames in the take, and its size in pixels. */
  @property({ type: Number }) count = 0;
  @property({ type: Number }) pictureWidth = 0;
  @property({ type: Number }) pictureHeight = 0;
  @property() version = 'v001';
  @property() poster = '';
  @property() stillPlate = '';
  @property() stillProposal = '';
  @property({ attribute: false }) shares: readonly number[] = [];
  @property({ type: Number }) sharesFirst = 0;
  @property({ attribute: false }) outside: readonly number[] = [];
  @property({ attribute: false }) notes: readonly NoteMark[] = [];
  @property({ attribute: false }) region: readonly number[] = [];
  @property({ type: Number }) head = 0;
  @property({ type: Number }) tail = 0;
  /** What was seen in earlier visits: "0-23,40". */
  @property() seenBefore = '';
  @property() drawing = '';
  /** '', 'pen', 'points' or 'box' */
  @property() mode = '';
  @property({ attribute: false }) lighting: Lighting | undefined;
  /** As in the page's address, see compare.ts. */
  @property() compareText = '';
  /** True where there is nothing to compare: one picture, no switch. */
  @property({ type: Boolean, reflect: true }) plain = false;
  /** Bytes of decoded pictures that may be held. */
  @property({ type: Number }) budget = 640 * 1024 * 1024;

  @state() compare: Compare = compareOf('');
  @state() gamma = 1;
  @state() private side: Side = 'proposal';
  @state() private clock: Clock = 'SRC';
  @state() private typing: string | undefined;
  @state() private muted = false;
  @state() private failed = '';
  @state() private loaded = false;
  @query('.stage') private box!: HTMLElement;
  @query('.stage > canvas') private canvas!: HTMLCanvasElement;
  @query('note-canvas') private paper!: NoteCanvas;
  @query('key-card') private card!: KeyCard;

  transport = new Transport(0, { num: 24, den: 1 });
  pointer: { x: number; y: number } | undefined;
  private stage: Stage | undefined;
  private seen = new Seen(0);
  private readonly sound = new Sound();
  private readonly keys = new KeyWatch(this);
  private settling = 0;
  private settled = -1;

  static override styles = playerStyles;

  get view() {
    return this.stage?.view;
  }

  private get counting(): Counting {
    return { rate: { num: this.num, den: this.den }, start: this.start, drop: this.drop };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.keys.start();
    if (this.hasUpdated) void this.open();
  }

  override disconnectedCallback(): void {
    window.clearTimeout(this.settling);
    this.keys.stop();
    this.tellSeen();
    this.stage?.close();
    this.sound.close();
    super.disconnectedCallback();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('compareText')) this.compare = compareOf(this.compareText);
  }

  protected override updated(changed: PropertyValues): void {
    if (['plate', 'plateFirst', 'plateLast', 'proposal', 'proposalFirst', 'num', 'den', 'count'].some((name) => changed.has(name)))
      void this.open();
    if (changed.has('compare') && textOf(this.compare) !== this.compareText)
      this.tell('compare-changed', textOf(this.compare));
    if (this.typing !== undefined) this.renderRoot.querySelector<HTMLInputElement>('input.count')?.focus();
    this.stage?.repaint();
  }

  override render() {
    const frame = this.transport.frame;
    const placing = this.placing();
    const shownSide = this.plain ? 'plate' : this.side;
    return html`<div class="stage ${this.view && !this.view.fitted ? 'loose' : ''}" tabindex="0" role="group"
        aria-label="Picture. Space plays, arrows step, question mark shows all keys."
        @pointermove=${this.point} @pointerdown=${() => this.box.focus({ preventScroll: true })} @wheel=${this.zoom} @dblclick=${() => this.act('fit')}>
        <canvas></canvas>
        ${this.poster && !this.loaded ? html`<img class="poster" src=${this.poster} alt="" />` : nothing}
        <note-canvas .placing=${placing} .mode=${this.mode} .frame=${frame}
          .drawing=${this.drawing} .region=${this.transport.playing ? [] : this.region}
          @drawing-changed=${(e: CustomEvent<string>) => this.tell('drawing-changed', (this.drawing = e.detail))} @marked=${this.marked}></note-canvas>
        ${this.plain ? nothing : wipeHandle(this.compare, this.view, (compare) => (this.compare = compare))}
        ${this.plain ? nothing : corners(shownSide, this.compare.mode, this.version, this.changesHere)}
        ${this.failed ? failedScreen(this.failed, () => void this.open()) : nothing}
        ${this.loaded || this.failed || !this.plate ? nothing : html`<div class="words"><span>Opening the proxy …</span></div>`}
      </div>
      <div class="row judging">
        ${sideSwitch(this.side, this.version, this.keys)}
        <wipe-compare .compare=${this.compare} @compare-changed=${(e: CustomEvent<Compare>) => (this.compare = e.detail)}></wipe-compare>
        ${this.gamma === 1 ? nothing : html`<button class="on" @click=${() => this.act('gamma')}>Gamma up</button>`}
      </div>
      <change-lanes .count=${this.count} .frame=${frame} .first=${this.sharesFirst} .shares=${this.shares}
        .outside=${this.outside} .notes=${this.notes} .head=${this.head} .tail=${this.tail} .in=${this.transport.in}
        .out=${this.transport.out} .seen=${this.seen.ranges} .seenClosely=${this.seen.closeRanges}
        .spoken=${label(frame, this.clock, this.counting)}
        @seek=${(e: CustomEvent<number>) => this.seek(e.detail)}
        @note-chosen=${(e: CustomEvent<string>) => this.tell('note-chosen', e.detail)}></change-lanes>
      ${this.bar()}<key-card></key-card>`;
  }

  /** Goes to a frame and stops there. */
  seek(frame: number): void {
    this.transport.seek(frame);
    this.moved();
  }

  /** Carries out a key's action, or hands it to the page. */
  act(action: Action): void {
    if (carryOut(action, this, performance.now())) return;
    if (action === 'keys') this.card.open = true;
    else this.tell('wish', { action, ...this.place() });
  }

  flip(): void {
    this.side = this.side === 'plate' ? 'proposal' : 'plate';
    this.stage?.show(this.side, this.compare, this.gamma, this.lighting); // now, not with the next render
  }

  /** The playhead or the look changed: show it, and tell the page once it rests. */
  moved(): void {
    this.stage?.wake();
    this.requestUpdate();
    window.clearTimeout(this.settling);
    if (!this.transport.playing) this.settling = window.setTimeout(() => this.settle(), SETTLED_MS);
  }

  typeFrame(start: string): void {
    this.typing = start;
  }

  /** Lets the person mark points or a box; what was marked before is gone. */
  mark(mode: string): void {
    this.mode = mode;
    if (this.hasUpdated) this.paper.unmark(); // before the first picture nothing can be marked
  }

  /** The line that was marked stays in view; the next points are another one. */
  markAnother(): void {
    this.paper.another();
  }

  undoStroke(): void {
    this.paper.undo();
  }

  private async open(): Promise<void> {
    this.stage?.close();
    this.stage = undefined;
    this.loaded = false;
    this.failed = '';
    const { frame } = this.transport;
    this.transport = new Transport(this.count, this.counting.rate, { first: this.plateFirst, last: this.plateLast });
    this.transport.seek(frame);
    this.seen = new Seen(this.count);
    this.seen.restore(this.seenBefore);
    this.settled = -1;
    if (!this.plate || !this.count) return;
    this.sound.open(this.plate, this.counting.rate);
    const stage = (this.stage = new Stage(this.canvas, this.box, this.transport, {
      picture: this, lossless: this,
      shown: (at, oneToOne) => this.shown(at, oneToOne),
      look: () => stage.show(this.plain ? 'plate' : this.side, this.compare, this.gamma, this.lighting),
      changed: () => this.requestUpdate(),
      failed: (words) => (this.failed = words),
    }));
    await stage.open();
    this.moved();
  }

  private shown(frame: number, oneToOne: boolean): void {
    this.loaded = true;
    if (Math.abs(this.transport.speed) <= 1) this.seen.mark(frame, oneToOne);
    if (this.transport.playing) {
      this.sound.follow(frame - this.plateFirst, this.transport.speed);
      if (this.seen.due(performance.now())) this.tellSeen();
    }
    this.requestUpdate();
  }

  private settle(): void {
    this.sound.stop();
    this.tellSeen();
    if (this.settled === this.transport.frame) return;
    this.settled = this.transport.frame;
    this.settling = window.setTimeout(() => this.stage?.wantStill(), STILL_MS);
    this.tell('frame-settled', this.place());
  }

  private tellSeen(): void {
    if (this.seen.takeFresh()) this.tell('seen-changed', { seen: this.seen.ranges, closely: this.seen.closeRanges });
  }

  private placing(): Placing {
    if (!this.view) return { scale: 1, x: 0, y: 0, width: 1, height: 1 };
    const { scale, x, y, picture } = this.view;
    return { scale, x, y, width: picture.width, height: picture.height };
  }

  private place() {
    const { frame, in: first, out: last } = this.transport;
    return { frame, first: first ?? frame, last: last ?? Math.max(frame, first ?? frame) };
  }

  private tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  private get changesHere(): boolean {
    return this.stage?.pair.compares(this.transport.frame) ?? true;
  }

  private bar() {
    const pace = this.stage?.pace;
    return transportBar({
      transport: this.transport, counting: this.counting, clock: this.clock, typing: this.typing, muted: this.muted,
      fps: pace?.fps, dropped: pace?.dropped ?? 0, seeing: this.stage?.seeing ?? '', pen: this.mode === 'pen',
      canDraw: !this.plain, oneToOne: !!this.view?.isOneToOne,
      act: (action) => this.act(action),
      cycle: () => (this.clock = CLOCKS[(CLOCKS.indexOf(this.clock) + 1) % CLOCKS.length]!),
      startTyping: () => this.typeFrame(''),
      stopTyping: () => (this.typing = undefined),
      typed: (text) => this.typed(text),
      mute: () => (this.sound.muted = this.muted = !this.muted),
    });
  }

  private typed(text: string): void {
    const frame = typedFrame(text, this.clock, this.counting, this.transport.frame, this.transport.last);
    this.typing = undefined;
    this.box.focus();
    if (frame !== undefined) this.seek(frame);
  }

  private marked(event: CustomEvent<Marked>): void {
    this.tell('marked', { frame: this.transport.frame, ...event.detail });
  }

  private point(event: PointerEvent): void {
    const box = this.box.getBoundingClientRect();
    this.pointer = { x: event.clientX - box.left, y: event.clientY - box.top };
    if (event.buttons & 1 && !this.mode) this.view?.pan(event.movementX, event.movementY), this.moved();
  }

  private zoom(event: WheelEvent): void {
    event.preventDefault();
    this.view?.zoomTo(this.view.scale * 2 ** (-event.deltaY / 400), this.pointer ?? { x: 0, y: 0 });
    this.moved();
  }
}
