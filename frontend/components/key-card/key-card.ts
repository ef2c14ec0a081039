import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { EDITOR } from '../shared/keymap';

const SIGNS: Record<string, string> = {
  ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓', Control: 'Ctrl', Escape: 'Esc', PageUp: 'Page up',
  PageDown: 'Page down',
};

/** All keys of the "Editor" preset on one card; any key or a click closes it. */
@customElement('key-card')
export class KeyCard extends LitElement {
  @property({ type: Boolean, reflect: true }) open = false;

  static override styles = css`
    :host { position: fixed; inset: 0; z-index: 50; display: none; place-content: center; background: rgba(0 0 0 / 0.6);
      color: var(--ap-text, #e6e6e6); font: 13px var(--ap-face, sans-serif); }
    :host([open]) { display: grid; }
    section { background: var(--ap-panel, #232323); border: 1px solid var(--ap-line, #3a3a3a); border-radius: 8px;
      padding: 20px 24px; max-width: min(1080px, 94vw); max-height: 88vh; overflow: auto; box-sizing: border-box; }
    h2 { font-size: 15px; margin: 0 0 12px; font-weight: 600; }
    dl { columns: 3 260px; column-gap: 32px; margin: 0; }
    div { display: flex; gap: 10px; padding: 3px 0; break-inside: avoid; }
    dt { min-width: 96px; flex: none; text-align: right; }
    dd { margin: 0; color: var(--ap-text-2, #a8a8a8); }
    kbd { font: inherit; border: 1px solid var(--ap-line, #4a4a4a); border-radius: 3px; padding: 0 5px; margin-left: 2px; }
  `;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.close, true);
    this.addEventListener('click', this.close);
  }

  override disconnectedCallback(): void {
    document.removeEventListener('keydown', this.close, true);
    super.disconnectedCallback();
  }

  override render() {
    if (!this.open) return nothing;
    return html`<section role="dialog" aria-modal="true" aria-label="Keys">
      <h2>Keys: Editor</h2>
      <dl>${EDITOR.map(({ keys, words }) => html`<div><dt>${keys.split(' ').map(spelled)}</dt><dd>${words}</dd></div>`)}</dl>
    </section>`;
  }

  private readonly close = (event: Event) => {
    if (!this.open) return;
    event.preventDefault();
    event.stopPropagation();
    this.open = false;
  };
}

function spelled(keys: string) {
  const parts = keys === '+' || keys === '-' ? [keys] : keys.split('+');
  return html`${parts.map((key) => html`<kbd>${SIGNS[key] ?? (key.length === 1 ? key.toUpperCase() : key)}</kbd>`)} `;
}
