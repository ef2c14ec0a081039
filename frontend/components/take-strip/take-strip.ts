import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';

/** Which thumbnail of the filmstrip lies under the pointer. */
export function thumbAt(x: number, width: number, thumbs: number): number {
  return Math.min(thumbs - 1, Math.max(0, Math.floor((x * thumbs) / Math.max(1, width))));
}

/**
 * A take at a glance: its poster, and while the pointer moves over it, the filmstrip (thumbnails side by side in one
 * picture). The pointer's place is the place in the take.
 */
@customElement('take-strip')
export class TakeStrip extends LitElement {
  @property() poster = '';
  /** One picture with `thumbs` thumbnails side by side. */
  @property() strip = '';
  @property({ type: Number }) thumbs = 0;
  /** Width over height of one thumbnail. */
  @property({ type: Number }) aspect = 16 / 9;
  @property() words = '';
  @state() private thumb = -1;
  @state() private missing = false;

  static override styles = css`
    :host { display: block; position: relative; background: #161616; overflow: hidden; border-radius: 4px; }
    .frame { width: 100%; background-size: cover; background-position: center; background-repeat: no-repeat; }
    img { position: absolute; inset: 0; width: 100%; height: 100%; object-fit: contain; display: block; }
    .bar { position: absolute; bottom: 0; left: 0; height: 2px; background: #e6e6e6; }
    .none { position: absolute; inset: 0; display: grid; place-content: center; color: var(--ap-text-2, #a8a8a8);
      font: 11px var(--ap-face, sans-serif); text-align: center; padding: 4px; }
  `;

  override render() {
    const height = `aspect-ratio:${this.aspect}`;
    return html`<div @pointermove=${this.move} @pointerleave=${() => (this.thumb = -1)}>
      <div class="frame" style=${this.thumb < 0 ? height : `${height};${this.film()}`}></div>
      ${this.thumb < 0 ? this.still() : html`<div class="bar" style="width:${((this.thumb + 1) * 100) / this.thumbs}%"></div>`}
    </div>`;
  }

  private still() {
    if (!this.poster || this.missing) return html`<div class="none">${this.poster ? 'No poster' : 'Being prepared'}</div>`;
    return html`<img src=${this.poster} alt=${this.words || nothing} loading="lazy" draggable="false"
      @error=${() => (this.missing = true)} @load=${() => (this.missing = false)} />`;
  }

  private film(): string {
    const at = this.thumbs > 1 ? (this.thumb * 100) / (this.thumbs - 1) : 0;
    return `background-image:url("${encodeURI(this.strip)}");background-size:${this.thumbs * 100}% 100%;background-position:${at}% 0`;
  }

  private move(event: PointerEvent): void {
    if (!this.strip || this.thumbs < 1 || event.pointerType === 'touch') return;
    const box = this.getBoundingClientRect();
    this.thumb = thumbAt(event.clientX - box.left, box.width, this.thumbs);
  }
}
