import { html, nothing } from 'lit';
import type { Compare } from '../wipe-compare/compare';
import type { KeyWatch } from './key-watch';
import type { Side } from './stage';
import type { Viewport } from './viewport';

/** The largest control: press and hold shows the other side, a tap stays there. */
export function sideSwitch(side: Side, version: string, keys: KeyWatch) {
  const one = (which: Side, words: string) => html`<button aria-pressed=${side === which ? 'true' : 'false'}
    @pointerdown=${() => side !== which && keys.press()} @pointerup=${() => keys.release()}
    @click=${(event: MouseEvent) => event.detail === 0 && side !== which && keys.press()}>${words}</button>`;
  return html`<div class="switch" role="group" aria-label="Side shown. Hold Tab or the backtick to peek."
    title="Hold Tab or \` to peek, tap to switch">${one('plate', 'PLATE')}${one('proposal', version)}</div>`;
}

/** What is seen, in words on the picture. */
export function corners(side: Side, mode: Compare['mode'], version: string, changed: boolean) {
  const words = { side: side === 'plate' ? 'PLATE' : version, wipe: 'PLATE', difference: 'DIFFERENCE', heat: 'CHANGED',
    overlay: `PLATE + ${version}` }[mode];
  return html`<span class="corner left">${words}${changed ? '' : ' (no change here)'}</span>
    ${mode === 'wipe' ? html`<span class="corner right">${version}</span>` : nothing}`;
}

/** The wipe line, which is dragged. */
export function wipeHandle(compare: Compare, view: Viewport | undefined, change: (compare: Compare) => void) {
  if (compare.mode !== 'wipe' || !view) return nothing;
  const { turned, wipe } = compare;
  const at = turned ? view.y + wipe * view.picture.height * view.scale : view.x + wipe * view.picture.width * view.scale;
  const place = turned ? `top:${at - 1}px;left:0;right:0` : `left:${at - 1}px;top:0;bottom:0`;
  const step = (by: number) => change({ ...compare, wipe: Math.min(1, Math.max(0, wipe + by)) });
  return html`<div class="wipe ${turned ? 'lies' : 'stands'}" style=${place} role="slider" tabindex="0"
    aria-label="Wipe line" aria-valuemin="0" aria-valuemax="100" aria-valuenow=${Math.round(wipe * 100)}
    @keydown=${(event: KeyboardEvent) => {
      const by = { ArrowLeft: -0.02, ArrowUp: -0.02, ArrowRight: 0.02, ArrowDown: 0.02 }[event.key];
      if (by === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      step(by);
    }}
    @pointerdown=${(event: PointerEvent) => {
      event.stopPropagation();
      (event.currentTarget as Element).setPointerCapture(event.pointerId);
    }}
    @pointermove=${(event: PointerEvent) => {
      if (!(event.buttons & 1)) return;
      event.stopPropagation();
      const box = (event.currentTarget as Element).parentElement!.getBoundingClientRect();
      const point = view.toPicture({ x: event.clientX - box.left, y: event.clientY - box.top });
      const share = turned ? point.y / view.picture.height : point.x / view.picture.width;
      change({ ...compare, wipe: Math.min(1, Math.max(0, share)) });
    }}></div>`;
}

/** The picture cannot be shown: says why, and lets a person try again or take the words along. */
export function failedScreen(words: string, again: () => void) {
  return html`<div class="failed" role="alert"><strong>The picture cannot be shown</strong><span>${words}</span>
    <div><button class="on" @click=${again}>Try again</button>
    <button class="on" @click=${() => void navigator.clipboard?.writeText(`${words} (${navigator.userAgent})`)}>Copy report</button>
    </div></div>`;
}
