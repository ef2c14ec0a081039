import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { AS_IS, GAINS, MODES, withMode, type Compare, type Mode } from './compare';

const WORDS: Record<Mode, string> = {
  side: 'Toggle',
  wipe: 'Wipe',
  difference: 'Difference',
  heat: 'Heat map',
  overlay: 'Overlay',
};

/** The compare bar: which way plate and proposal meet, and the one setting of that way. Fires `compare-changed`. */
@customElement('wipe-compare')
export class WipeCompare extends LitElement {
  @property({ attribute: false }) compare: Compare = AS_IS;

  static override styles = css`
    :host { display: flex; align-items: center; gap: 4px; flex-wrap: wrap; font: 12px var(--ap-face, sans-serif); }
    button {
      font: inherit; color: var(--ap-text-2, #a8a8a8); background: none; border: 1px solid transparent;
      border-radius: 4px; padding: 4px 8px; cursor: pointer; min-height: 26px;
    }
    button:hover { color: var(--ap-text, #e6e6e6); background: var(--ap-raised, #2a2a2a); }
    button[aria-pressed='true'] { color: var(--ap-text, #e6e6e6); border-color: var(--ap-line, #3a3a3a);
      background: var(--ap-raised, #2a2a2a); }
    :focus-visible { outline: 2px solid var(--ap-accent, #6aa9ff); outline-offset: 1px; }
    label { display: flex; align-items: center; gap: 6px; color: var(--ap-text-2, #a8a8a8); margin-left: 8px; }
    input { width: 110px; accent-color: var(--ap-accent, #6aa9ff); }
    output { min-width: 4ch; color: var(--ap-text, #e6e6e6); font-variant-numeric: tabular-nums; }
  `;

  override render() {
    return html`<div role="group" aria-label="Compare plate and proposal">
        ${MODES.map(
          (mode) => html`<button
            aria-pressed=${this.compare.mode === mode ? 'true' : 'false'}
            @click=${() => this.change(mode === 'side' ? { ...this.compare, mode } : withMode(this.compare, mode))}
          >${WORDS[mode]}</button>`,
        )}
      </div>
      ${this.setting()}`;
  }

  private setting() {
    const { mode, gain, opacity, turned } = this.compare;
    if (mode === 'difference' || mode === 'heat')
      return html`<label>Gain
        <input type="range" min="0" max=${GAINS.length - 1} step="1" .value=${String(GAINS.indexOf(gain))}
          @input=${(e: Event) => this.change({ ...this.compare, gain: GAINS[valueOf(e)]! })} />
        <output>${gain}×</output></label>`;
    if (mode === 'overlay')
      return html`<label>Proposal
        <input type="range" min="0" max="100" step="1" .value=${String(Math.round(opacity * 100))}
          @input=${(e: Event) => this.change({ ...this.compare, opacity: valueOf(e) / 100 })} />
        <output>${Math.round(opacity * 100)} %</output></label>`;
    if (mode === 'wipe')
      return html`<button @click=${() => this.change({ ...this.compare, turned: !turned })}>
        ${turned ? 'Line lies' : 'Line stands'}</button>`;
    return nothing;
  }

  private change(compare: Compare): void {
    this.compare = compare;
    this.dispatchEvent(new CustomEvent<Compare>('compare-changed', { detail: compare }));
  }
}

function valueOf(event: Event): number {
  return Number((event.target as HTMLInputElement).value);
}
