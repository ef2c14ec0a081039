import { html, nothing } from 'lit';
import { CLOCKS, label, type Clock, type Counting } from '../shared/timecode';
import { sign } from './signs';
import type { Transport } from './transport';

/** What the transport bar shows, and whom it tells. */
export interface Bar {
  readonly transport: Transport;
  readonly counting: Counting;
  readonly clock: Clock;
  readonly typing: string | undefined;
  readonly fps: number | undefined;
  readonly dropped: number;
  readonly seeing: string;
  readonly muted: boolean;
  readonly pen: boolean;
  readonly canDraw: boolean;
  readonly oneToOne: boolean;
  act(action: 'first' | 'step-back' | 'play' | 'step-on' | 'last' | 'loop' | 'pen' | 'one-to-one' | 'fit'): void;
  cycle(): void;
  startTyping(): void;
  typed(text: string): void;
  stopTyping(): void;
  mute(): void;
}

export function transportBar(bar: Bar) {
  const { transport } = bar;
  return html`<div class="row" role="toolbar" aria-label="Transport">
    ${button('First frame (Home)', sign('first'), () => bar.act('first'))}
    ${button('One frame back (←)', sign('back'), () => bar.act('step-back'))}
    ${button(transport.playing ? 'Pause (Space)' : 'Play (Space)', sign(transport.playing ? 'pause' : 'play'), () => bar.act('play'))}
    ${button('One frame on (→)', sign('on'), () => bar.act('step-on'))}
    ${button('Last frame (End)', sign('last'), () => bar.act('last'))}
    ${button('Loop (Ctrl+L)', sign('loop'), () => bar.act('loop'), transport.loop)}
    ${button(bar.muted ? 'Sound is off' : 'Sound of the plate', sign(bar.muted ? 'mute' : 'sound'), () => bar.mute(), !bar.muted)}
    <span class="spring"></span>
    ${counter(bar)} ${range(bar)} ${pace(bar)}
    <span class="spring"></span>
    ${bar.canDraw ? button('Pen (P)', sign('pen'), () => bar.act('pen'), bar.pen) : nothing}
    ${button('1:1 at the pointer (Z)', '1:1', () => bar.act('one-to-one'), bar.oneToOne)}
    ${button('Fit (F)', 'Fit', () => bar.act('fit'), false)}
    <small class="pace wide" title="What you are seeing">${bar.seeing}</small>
  </div>`;
}

function button(words: string, inside: unknown, act: () => void, pressed?: boolean) {
  return html`<button class=${pressed ? 'on' : ''} title=${words} aria-label=${words}
    aria-pressed=${pressed === undefined ? nothing : pressed ? 'true' : 'false'} @click=${act}>${inside}</button>`;
}

function counter(bar: Bar) {
  if (bar.typing !== undefined)
    return html`<input class="count" aria-label="Go to timecode or frame" .value=${bar.typing}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === 'Enter') bar.typed((event.target as HTMLInputElement).value);
        else if (event.key === 'Escape') bar.stopTyping();
      }}
      @blur=${() => bar.stopTyping()} />`;
  const words = `${bar.clock} ${label(bar.transport.frame, bar.clock, bar.counting)}`;
  const next = CLOCKS[(CLOCKS.indexOf(bar.clock) + 1) % CLOCKS.length];
  return html`<button class="count" aria-label=${`${words}. Click for ${next}, = to type`}
    title="Click: SRC camera timecode, FRM frame from 1001, ABS frame from 0. Double-click to type."
    @click=${() => bar.cycle()} @dblclick=${() => bar.startTyping()}>
    ${label(bar.transport.frame, bar.clock, bar.counting)} <small>${bar.clock}</small></button>`;
}

function range({ transport: t, clock, counting }: Bar) {
  if (t.in === undefined && t.out === undefined) return nothing;
  const at = (frame: number | undefined) => (frame === undefined ? '–' : label(frame, clock, counting));
  return html`<small class="pace">in ${at(t.in)} out ${at(t.out)}</small>`;
}

function pace({ transport, counting: { rate }, fps, dropped }: Bar) {
  const wanted = (rate.num / rate.den).toFixed(rate.den === 1 ? 0 : 3);
  if (!transport.playing) return html`<small class="pace">${wanted} fps</small>`;
  const speed = Math.abs(transport.speed) === 1 ? '' : ` ${transport.speed}×`;
  const slow = fps !== undefined && Math.abs(transport.speed) <= 1 &&
    fps < (rate.num / rate.den) * Math.abs(transport.speed) * 0.96;
  const words = `${fps?.toFixed(2) ?? '…'} fps${speed}${dropped ? `, ${dropped} dropped` : slow ? ', slow' : ' ok'}`;
  return html`<small class="pace ${dropped || slow ? 'warn' : ''}">${words}</small>`;
}
