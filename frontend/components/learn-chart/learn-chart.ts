import { css, html, LitElement, unsafeCSS, type PropertyValues } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
// uPlot: one small file without dependencies that draws ten thousand points in a few milliseconds.
import uPlot from 'uplot';
import sheet from 'uplot/dist/uPlot.min.css?inline';

/** One curve: values at rising steps. */
export interface Curve {
  readonly label: string;
  readonly steps: readonly number[];
  readonly values: readonly number[];
}

const COLOURS = ['#e6e6e6', '#6aa9ff', '#facc15', '#4ade80'];
const DASHES = [[], [6, 4], [2, 3], [8, 3, 2, 3]];

/** Curves over one common axis of steps; a step that a curve does not have is a gap that is drawn through. */
export function aligned(curves: readonly Curve[]): [number[], ...(number | null)[][]] {
  const steps = [...new Set(curves.flatMap((curve) => curve.steps))].sort((a, b) => a - b);
  const columns = curves.map((curve) => {
    const at = new Map(curve.steps.map((step, n) => [step, curve.values[n] ?? null]));
    return steps.map((step) => at.get(step) ?? null);
  });
  return [steps, ...columns];
}

declare global {
  interface HTMLElementTagNameMap {
    'learn-chart': LearnChart;
  }
}

/** Loss and held-out curves, live during training. Curves differ by dash as well as by colour. */
@customElement('learn-chart')
export class LearnChart extends LitElement {
  @property({ attribute: false }) curves: readonly Curve[] = [];
  @property() words = 'Loss over steps';
  @query('.plot') private box!: HTMLElement;
  private plot: uPlot | undefined;
  private readonly watch = new ResizeObserver(() => this.fit());

  static override styles = [
    typeof sheet === 'string' ? unsafeCSS(sheet) : sheet,
    css`
      :host { display: block; min-height: 220px; color: #e6e6e6; }
      .plot { width: 100%; height: 220px; }
      .u-legend { font: 12px var(--ap-face, sans-serif); color: #e6e6e6; font-variant-numeric: tabular-nums; }
      p { color: var(--ap-text-2, #a8a8a8); font: 13px var(--ap-face, sans-serif); margin: 0; padding: 90px 0; text-align: center; }
    `,
  ];

  override render() {
    const empty = this.curves.every((curve) => curve.steps.length === 0);
    return html`<div class="plot" role="img" aria-label=${this.spoken()} ?hidden=${empty}></div>
      ${empty ? html`<p>No step taken yet.</p>` : ''}`;
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('curves')) return;
    const names = this.curves.map(({ label }) => label).join();
    if (this.plot && this.plot.root.dataset['names'] === names) this.plot.setData(aligned(this.curves) as uPlot.AlignedData);
    else this.draw(names);
  }

  /** A page may move the chart: what was drawn went when it left. */
  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate('curves');
  }

  override disconnectedCallback(): void {
    this.watch.disconnect();
    this.plot?.destroy();
    this.plot = undefined;
    super.disconnectedCallback();
  }

  private draw(names: string): void {
    this.plot?.destroy();
    this.plot = undefined;
    if (this.curves.every((curve) => curve.steps.length === 0)) return;
    const line = { stroke: '#a8a8a8', grid: { stroke: '#333', width: 1 }, ticks: { stroke: '#333', width: 1 } };
    const series = this.curves.map(({ label }, n) => ({
      label, stroke: COLOURS[n % 4]!, dash: DASHES[n % 4]!, width: 1.5, spanGaps: true, points: { show: false },
    }));
    const options: uPlot.Options = {
      width: this.box.clientWidth || 480, height: 190, scales: { x: { time: false } },
      axes: [{ ...line, label: 'step', labelSize: 18 }, { ...line, size: 56 }],
      series: [{ label: 'step' }, ...series],
    };
    this.plot = new uPlot(options, aligned(this.curves) as uPlot.AlignedData, this.box);
    this.plot.root.dataset['names'] = names;
    this.watch.observe(this.box);
  }

  private fit(): void {
    if (this.plot && this.box.clientWidth) this.plot.setSize({ width: this.box.clientWidth, height: 190 });
  }

  private spoken(): string {
    const last = this.curves.map(({ label, values }) => `${label} ${values.at(-1)?.toPrecision(3) ?? 'none yet'}`);
    return `${this.words}. ${last.join(', ')}`;
  }
}
