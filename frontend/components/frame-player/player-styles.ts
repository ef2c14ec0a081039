import { css } from 'lit';

export const playerStyles = css`
  :host { display: flex; flex-direction: column; min-width: 0; min-height: 0; background: var(--ap-surround, #1c1c1c);
    color: var(--ap-text, #e6e6e6); font: 13px var(--ap-face, sans-serif); }
  .stage { position: relative; flex: 1; min-height: 160px; overflow: hidden; outline-offset: -2px; touch-action: none; }
  .stage.loose { cursor: grab; }
  canvas { position: absolute; inset: 0; width: 100%; height: 100%; display: block; }
  .poster { position: absolute; inset: 0; width: 100%; height: 100%; object-fit: contain; filter: blur(2px); }
  .corner { position: absolute; top: 8px; padding: 2px 7px; background: rgba(0 0 0 / 0.65); border-radius: 3px;
    font-weight: 600; font-size: 12px; letter-spacing: 0.04em; pointer-events: none; }
  .corner.left { left: 8px; }
  .corner.right { right: 8px; }
  .wipe { position: absolute; background: #e6e6e6; touch-action: none; }
  .wipe.stands { width: 2px; cursor: ew-resize; }
  .wipe.lies { height: 2px; cursor: ns-resize; }
  .wipe::before { content: ''; position: absolute; inset: -9px; }
  .wipe::after { content: ''; position: absolute; left: 50%; top: 50%; width: 14px; height: 14px; margin: -9px;
    border: 2px solid #e6e6e6; border-radius: 50%; background: rgba(0 0 0 / 0.5); }
  .words { position: absolute; inset: auto 0 12px; text-align: center; pointer-events: none; }
  .words span { background: rgba(0 0 0 / 0.75); padding: 6px 12px; border-radius: 4px; }
  .failed { position: absolute; inset: 0; display: grid; place-content: center; justify-items: center; gap: 10px;
    padding: 24px; text-align: center; background: var(--ap-surround, #1c1c1c); }
  .row { display: flex; align-items: center; gap: 8px; padding: 4px 10px; min-height: 36px; flex-wrap: wrap;
    background: var(--ap-panel, #232323); border-top: 1px solid var(--ap-line, #3a3a3a); }
  .spring { flex: 1; }
  .switch { display: flex; border: 1px solid var(--ap-line, #3a3a3a); border-radius: 5px; overflow: hidden; }
  .switch button { min-width: 92px; padding: 7px 12px; font-weight: 600; letter-spacing: 0.04em; border-radius: 0; }
  .switch button[aria-pressed='true'] { background: var(--ap-text, #e6e6e6); color: #161616; }
  button { font: inherit; color: inherit; background: none; border: 0; border-radius: 4px; padding: 6px 8px;
    cursor: pointer; min-height: 30px; }
  button:hover:not([aria-pressed='true']) { background: var(--ap-raised, #2e2e2e); }
  button:disabled { color: #8a8a8a; cursor: default; }
  button.on { background: var(--ap-raised, #333); }
  svg.sign { width: 16px; height: 16px; fill: currentColor; display: block; }
  :focus-visible { outline: 2px solid var(--ap-accent, #6aa9ff); outline-offset: 1px; }
  .count { font-size: 16px; font-variant-numeric: tabular-nums; min-width: 12ch; text-align: center; }
  .count small, .pace { color: var(--ap-text-2, #a8a8a8); font-size: 11px; font-variant-numeric: tabular-nums; }
  input.count { background: #161616; color: inherit; border: 1px solid var(--ap-accent, #6aa9ff); border-radius: 4px;
    font: inherit; font-size: 16px; width: 13ch; }
  .pace.warn { color: #facc15; }
  change-lanes { padding: 4px 10px 0; background: var(--ap-panel, #232323); border-top: 1px solid var(--ap-line, #3a3a3a); }
  :host([plain]) .judging { display: none; }
  @media (max-width: 640px) { .wide { display: none; } .row { gap: 2px; padding: 4px; } }
`;
