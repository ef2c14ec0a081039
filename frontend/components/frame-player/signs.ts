import { svg } from 'lit';

const PATHS = {
  first: 'M3 2h2v12H3zM14 2v12L6 8z',
  back: 'M11 2v12L3 8z',
  play: 'M3 2l11 6-11 6z',
  pause: 'M3 2h4v12H3zM9 2h4v12H9z',
  on: 'M5 2v12l8-6z',
  last: 'M11 2h2v12h-2zM2 2v12l8-6z',
  loop: 'M4 5h7V2l4 4-4 4V7H5v4H3V6a1 1 0 0 1 1-1zM13 11v1a1 1 0 0 1-1 1H6v2l-4-3 4-3v2h5v-1z',
  sound: 'M2 6h3l4-3v10l-4-3H2zM11 5q3 3 0 6v-1.6q1-1.4 0-2.8z',
  mute: 'M2 6h3l4-3v10l-4-3H2zM10.5 6l4 4-1 1-4-4zM14.5 7l-4 4-1-1 4-4z',
  pen: 'M2 14l1-4 8-8 3 3-8 8z',
} as const;

/** A small sign of the transport bar; the button beside it carries the words. */
export function sign(name: keyof typeof PATHS) {
  return svg`<svg class="sign" viewBox="0 0 16 16" aria-hidden="true"><path d=${PATHS[name]} /></svg>`;
}
