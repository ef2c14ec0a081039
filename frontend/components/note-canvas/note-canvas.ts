import { css, html, LitElement, svg } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { strokesOf, textOf, thinned, type Point, type Size, type Stroke } from './strokes';

const SCREEN_WIDTH = 3;

/** What is marked on one frame, in whole picture pixels; a box is [x, y, width, height] or empty. */
export interface Marked {
  readonly points: readonly (readonly number[])[];
  readonly box: readonly number[];
}

const MOST_POINTS = 5;

/** Where the picture lies: stage pixels per picture pixel, its top left corner in stage pixels, and its own size. */
export interface Placing extends Size {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/**
 * Freehand drawing over the picture, kept in picture coordinates so that it stays on the spot at any zoom. In `pen`
 * mode it takes the pointer and fires `drawing-changed`; in `points` mode each tap and in `box` mode each drag fires
 * `marked` with all that is marked on this frame; otherwise it only shows.
 */
@customElement('note-canvas')
export class NoteCanvas extends LitElement {
  @property({ attribute: false }) placing: Placing = { scale: 1, x: 0, y: 0, width: 1, height: 1 };
  /** '', 'pen', 'points' or 'box' */
  @property({ reflect: true }) mode = '';
  /** The frame on show: marks belong to one frame, and begin anew on another. */
  @property({ type: Number }) frame = 0;
  /** Strokes as text, see strokes.ts; the draft while drawing, a note's drawing while showing. */
  @property() drawing = '';
  /** Outline of what changed, in picture pixels: [x, y, width, height]. */
  @property({ attribute: false }) region: readonly number[] = [];
  @state() private current: Point[] = [];
  @state() private picked: Point[] = [];
  /** A first line that stays in view while a second one is marked. */
  @state() private kept: Point[] = [];
  /** Two corners while a box is drawn or stands. */
  @state() private corners: Point[] = [];
  private markedOn = -1;

  static override styles = css`
    :host { position: absolute; inset: 0; pointer-events: none; }
    :host([mode='pen']), :host([mode='points']), :host([mode='box']) { pointer-events: auto; cursor: crosshair; touch-action: none; }
    svg { width: 100%; height: 100%; display: block; }
    polyline { fill: none; stroke-linecap: round; stroke-linejoin: round; vector-effect: non-scaling-stroke; }
    .halo { stroke: #000; opacity: 0.55; }
    .ink { stroke: #ffd24a; }
    .kept .ink { stroke: #e6e6e6; }
    rect { fill: none; stroke: #e6e6e6; stroke-width: 1; vector-effect: non-scaling-stroke; opacity: 0.75; }
    rect.mark { stroke: #ffd24a; stroke-width: 2; opacity: 1; }
    circle { fill: none; stroke: #ffd24a; stroke-width: 2; vector-effect: non-scaling-stroke; }
  `;

  override render() {
    const { scale, x, y } = this.placing;
    const strokes = strokesOf(this.drawing, this.placing);
    if (this.current.length) strokes.push({ width: SCREEN_WIDTH / scale, points: this.current });
    return html`<svg
      aria-hidden="true"
      @pointerdown=${this.down}
      @pointermove=${this.move}
      @pointerup=${this.up}
      @pointercancel=${this.cancel}
    >${svg`<g transform="translate(${x} ${y}) scale(${scale})">
        ${this.outline()}
        ${strokes.map((stroke) => line(stroke))}
        ${this.markedOn === this.frame ? this.marks(scale) : svg``}
      </g>`}</svg>`;
  }

  /** Takes the last stroke away; true when there was one. */
  undo(): boolean {
    const strokes = strokesOf(this.drawing, this.placing);
    if (!strokes.pop()) return false;
    this.change(strokes);
    return true;
  }

  clear(): void {
    this.current = [];
    this.unmark();
    if (this.drawing) this.change([]);
  }

  /** Leaves the line that stands in view; the next points are another one on the same frame. */
  another(): void {
    this.kept = this.picked;
    this.picked = [];
  }

  /** Takes all points and the box away. */
  unmark(): void {
    this.picked = [];
    this.kept = [];
    this.corners = [];
    this.markedOn = -1;
  }

  private marks(scale: number) {
    const [x = 0, y = 0, width = 0, height = 0] = this.box();
    return svg`${this.kept.length ? svg`<g class="kept">${line({ width: SCREEN_WIDTH, points: this.kept })}</g>` : svg``}
      ${this.picked.length > 1 ? line({ width: SCREEN_WIDTH, points: this.picked }) : svg``}
      ${this.picked.map(([px, py]) => svg`<circle cx=${px} cy=${py} r=${6 / scale} />`)}
      ${this.corners.length ? svg`<rect class="mark" x=${x} y=${y} width=${width} height=${height} />` : svg``}`;
  }

  private outline() {
    const [x, y, width, height] = this.region;
    return width && height ? svg`<rect x=${x} y=${y} width=${width} height=${height} />` : svg``;
  }

  private down(event: PointerEvent): void {
    if (!this.mode || event.button !== 0) return;
    event.preventDefault();
    if (this.mode === 'points') return this.pick(this.pointOf(event));
    (event.currentTarget as Element).setPointerCapture?.(event.pointerId);
    if (this.mode === 'box') return this.corner(this.pointOf(event), true);
    this.current = [this.pointOf(event)];
  }

  private move(event: PointerEvent): void {
    if (this.mode === 'box' && event.buttons & 1 && this.corners.length) return this.corner(this.pointOf(event), false);
    if (!this.current.length) return;
    const events = event.getCoalescedEvents?.() ?? [];
    this.current = [...this.current, ...(events.length ? events : [event]).map((e) => this.pointOf(e))];
  }

  private up(): void {
    if (this.mode === 'box' && this.corners.length) return this.tellMarked();
    if (!this.current.length) return;
    const { scale } = this.placing;
    const points = thinned(this.current, 0.75 / scale);
    this.current = [];
    this.change([...strokesOf(this.drawing, this.placing), { width: SCREEN_WIDTH / scale, points }]);
  }

  private cancel(): void {
    this.current = [];
  }

  private pick(point: Point): void {
    this.begin();
    if (this.picked.length === MOST_POINTS) return;
    this.picked = [...this.picked, this.inside(point)];
    this.tellMarked();
  }

  private corner(point: Point, first: boolean): void {
    this.begin();
    this.corners = first ? [this.inside(point), this.inside(point)] : [this.corners[0]!, this.inside(point)];
  }

  /** Marks of another frame are over. */
  private begin(): void {
    if (this.markedOn === this.frame) return;
    this.unmark();
    this.markedOn = this.frame;
  }

  private inside([x, y]: Point): Point {
    return [
      Math.round(Math.min(Math.max(x, 0), this.placing.width - 1)),
      Math.round(Math.min(Math.max(y, 0), this.placing.height - 1)),
    ];
  }

  private box(): number[] {
    const [a, b] = this.corners;
    if (!a || !b) return [];
    return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.abs(a[0] - b[0]) + 1, Math.abs(a[1] - b[1]) + 1];
  }

  private tellMarked(): void {
    const detail: Marked = { points: this.picked, box: this.box() };
    this.dispatchEvent(new CustomEvent<Marked>('marked', { detail }));
  }

  private change(strokes: readonly Stroke[]): void {
    this.drawing = strokes.length ? textOf(strokes, this.placing) : '';
    this.dispatchEvent(new CustomEvent<string>('drawing-changed', { detail: this.drawing }));
  }

  private pointOf(event: PointerEvent): Point {
    const box = this.getBoundingClientRect();
    const { scale, x, y } = this.placing;
    return [(event.clientX - box.left - x) / scale, (event.clientY - box.top - y) / scale];
  }
}

function line({ points }: Stroke) {
  const dotted = points.length === 1 ? [points[0]!, points[0]!] : points;
  const text = dotted.map(([x, y]) => `${x},${y}`).join(' ');
  return svg`<polyline class="halo" points=${text} stroke-width=${SCREEN_WIDTH + 2} />
    <polyline class="ink" points=${text} stroke-width=${SCREEN_WIDTH} />`;
}
