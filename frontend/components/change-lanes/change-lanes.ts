import { css, html, LitElement, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { pairsOf } from '../frame-player/seen';
import { columnOf, frameOf, heightOf } from './lanes';

/** A note as the lane shows it. */
export interface NoteMark {
  readonly id: string;
  readonly first: number;
  readonly last: number;
}

const LANE = 18;
const LABELS = 60;
const LINES = ['changed', 'seen', 'notes'] as const;

/**
 * Three lanes under the picture: how much of each frame changed (red where anything changed outside the region),
 * which frames this person has seen, and where notes are pinned. Handles are hatched. It is a slider: arrow keys
 * move by a frame, and it speaks the timecode. Fires `seek` with a frame and `note-chosen` with an id.
 */
@customElement('change-lanes')
export class ChangeLanes extends LitElement {
  @property({ type: Number }) count = 0;
  @property({ type: Number }) frame = 0;
  /** The frame that `shares[0]` belongs to. */
  @property({ type: Number }) first = 0;
  @property({ attribute: false }) shares: readonly number[] = [];
  /** Frames with any change outside the declared region. */
  @property({ attribute: false }) outside: readonly number[] = [];
  @property() seen = '';
  @property() seenClosely = '';
  @property({ attribute: false }) notes: readonly NoteMark[] = [];
  @property({ type: Number }) head = 0;
  @property({ type: Number }) tail = 0;
  @property({ attribute: false }) in: number | undefined;
  @property({ attribute: false }) out: number | undefined;
  /** What a screen reader says for the frame. */
  @property() spoken = '';
  @query('canvas') private canvas!: HTMLCanvasElement;
  private readonly watch = new ResizeObserver(() => this.draw());

  static override styles = css`
    :host { display: grid; grid-template-columns: ${LABELS}px minmax(0, 1fr); align-content: start;
      height: ${LANE * LINES.length + 4}px; user-select: none;
      font: 11px var(--ap-face, sans-serif); color: var(--ap-text-2, #a8a8a8); touch-action: none; }
    canvas { grid-area: 1 / 2 / span ${LINES.length}; width: 100%; height: ${LANE * LINES.length}px; cursor: pointer; }
    span { grid-column: 1; height: ${LANE}px; line-height: ${LANE}px; width: ${LABELS - 8}px; }
    :host(:focus-visible) { outline: 2px solid var(--ap-accent, #6aa9ff); outline-offset: -2px; }
  `;

  override connectedCallback(): void {
    super.connectedCallback();
    this.tabIndex = 0;
    this.setAttribute('role', 'slider');
    this.setAttribute('aria-label', 'Frame');
    this.watch.observe(this);
    this.addEventListener('keydown', this.key);
  }

  override disconnectedCallback(): void {
    this.watch.disconnect();
    this.removeEventListener('keydown', this.key);
    super.disconnectedCallback();
  }

  override render() {
    return html`${LINES.map((line) => html`<span aria-hidden="true">${line}</span>`)}
      <canvas @pointerdown=${this.down} @pointermove=${this.drag} @pointerup=${this.up}></canvas>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.setAttribute('aria-valuemin', '0');
    this.setAttribute('aria-valuemax', String(Math.max(0, this.count - 1)));
    this.setAttribute('aria-valuenow', String(this.frame));
    if (changed.has('spoken')) this.setAttribute('aria-valuetext', this.spoken);
    this.draw();
  }

  private readonly key = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.round(this.count / 10));
    const target = ({ PageDown: this.frame + page, PageUp: this.frame - page } as Record<string, number>)[event.key];
    if (target === undefined) return; // arrows, Home and End belong to the player's keys
    event.preventDefault();
    event.stopPropagation();
    this.seek(Math.min(this.count - 1, Math.max(0, target)));
  };

  private down(event: PointerEvent): void {
    const at = this.at(event);
    const note = at.lane === 2 ? this.notes.find(({ first, last }) => at.frame >= first - 1 && at.frame <= last + 1) : undefined;
    if (note) this.dispatchEvent(new CustomEvent('note-chosen', { detail: note.id }));
    this.canvas.setPointerCapture?.(event.pointerId);
    this.seek(note?.first ?? at.frame);
  }

  private drag(event: PointerEvent): void {
    if (event.buttons & 1) this.seek(this.at(event).frame);
  }

  private up(event: PointerEvent): void {
    this.canvas.releasePointerCapture?.(event.pointerId);
  }

  private at(event: PointerEvent): { frame: number; lane: number } {
    const box = this.canvas.getBoundingClientRect();
    return {
      frame: frameOf(event.clientX - box.left, this.count, box.width),
      lane: Math.floor((event.clientY - box.top) / LANE),
    };
  }

  private seek(frame: number): void {
    if (this.count > 0) this.dispatchEvent(new CustomEvent<number>('seek', { detail: frame }));
  }

  private draw(): void {
    const pen = this.canvas?.getContext?.('2d');
    if (!pen) return;
    const density = window.devicePixelRatio || 1;
    const { clientWidth: width, clientHeight: height } = this.canvas;
    this.canvas.width = Math.round(width * density);
    this.canvas.height = Math.round(height * density);
    pen.scale(density, density);
    const column = (frame: number) => columnOf(frame, this.count, width);
    const bar = (first: number, last: number, top: number, tall: number, colour: string) => {
      pen.fillStyle = colour;
      pen.fillRect(column(first), top, Math.max(1, column(last + 1) - column(first)), tall);
    };
    LINES.forEach((_, n) => bar(0, this.count - 1, n * LANE + 1, LANE - 2, '#232323'));
    this.range(bar);
    this.shares.forEach((share, n) => {
      const tall = heightOf(share) * (LANE - 3);
      if (tall > 0) bar(this.first + n, this.first + n, LANE - 1 - tall, tall, '#c9c9c9');
    });
    for (const frame of this.outside) bar(frame, frame, 1, LANE - 2, '#ef4444');
    for (const [first, last] of pairsOf(this.seen)) bar(first, last, LANE + 7, 4, '#8c8c8c');
    for (const [first, last] of pairsOf(this.seenClosely)) bar(first, last, LANE + 5, 8, '#d0d0d0');
    for (const note of this.notes) this.note(pen, note, column);
    this.hatch(pen, column);
    pen.fillStyle = '#ffffff';
    pen.fillRect(Math.round(column(this.frame + 0.5)) - 1, 0, 2, height);
  }

  private range(bar: (first: number, last: number, top: number, tall: number, colour: string) => void): void {
    if (this.in === undefined && this.out === undefined) return;
    bar(this.in ?? 0, this.out ?? this.count - 1, 1, LANE * LINES.length - 2, '#343434');
  }

  private note(pen: CanvasRenderingContext2D, note: NoteMark, column: (frame: number) => number): void {
    const middle = LANE * 2.5;
    const start = column(note.first + 0.5);
    pen.strokeStyle = pen.fillStyle = '#ffd24a';
    pen.lineWidth = 2;
    pen.beginPath();
    pen.moveTo(start, middle);
    pen.lineTo(column(note.last + 0.5), middle);
    pen.stroke();
    pen.beginPath();
    pen.arc(start, middle, 4, 0, Math.PI * 2);
    pen.fill();
  }

  private hatch(pen: CanvasRenderingContext2D, column: (frame: number) => number): void {
    const tall = LANE * LINES.length;
    pen.strokeStyle = '#5a5a5a';
    pen.lineWidth = 1;
    for (const [from, to] of [[0, this.head], [this.count - this.tail, this.count]] as const) {
      if (to <= from) continue;
      pen.save();
      pen.beginPath();
      pen.rect(column(from), 0, column(to) - column(from), tall);
      pen.clip();
      pen.beginPath();
      for (let x = column(from) - tall; x < column(to); x += 6) pen.moveTo(x, tall), pen.lineTo(x + tall, 0);
      pen.stroke();
      pen.restore();
    }
  }
}
