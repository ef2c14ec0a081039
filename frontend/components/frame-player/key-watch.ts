import { actionOf, ownKey, typing, type Action } from '../shared/keymap';

/** Whoever the keys are for. */
interface Keyed extends HTMLElement {
  act(action: Action): void;
  flip(): void;
}

const HOLD_MS = 250;

/**
 * Turns key presses anywhere on the page into actions, unless a text field has the focus. The toggle key peeks while
 * it is held and switches when it is tapped; Tab does so only where the picture has the focus, and Shift+Tab always
 * walks on, so that nobody is caught.
 */
export class KeyWatch {
  private readonly held = new Set<string>();
  private pressedAt = 0;

  constructor(private readonly player: Keyed) {}

  start(): void {
    document.addEventListener('keydown', this.down);
    document.addEventListener('keyup', this.up);
    window.addEventListener('blur', this.lost);
  }

  stop(): void {
    document.removeEventListener('keydown', this.down);
    document.removeEventListener('keyup', this.up);
    window.removeEventListener('blur', this.lost);
  }

  /** The switch is pressed, by key or pointer. */
  press(): void {
    this.pressedAt = performance.now();
    this.player.flip();
  }

  /** The switch is let go: a long press was a peek and goes back. */
  release(): void {
    if (this.pressedAt && performance.now() - this.pressedAt > HOLD_MS) this.player.flip();
    this.pressedAt = 0;
  }

  private readonly down = (event: KeyboardEvent) => {
    if (event.defaultPrevented || typing(event) || ownKey(event)) return;
    if (event.key === 'Tab' && !this.onPicture(event)) return;
    const action = actionOf(event, this.held);
    if (event.key.length === 1) this.held.add(event.key.toLowerCase());
    if (!action) return;
    event.preventDefault();
    if (action !== 'toggle-side') this.player.act(action);
    else if (!event.repeat && !this.player.hasAttribute('plain')) this.press();
  };

  private readonly up = (event: KeyboardEvent) => {
    this.held.delete(event.key.toLowerCase());
    if (event.key === '`' || event.key === 'Tab') this.release();
  };

  private readonly lost = () => {
    this.held.clear();
    this.release();
  };

  private onPicture(event: KeyboardEvent): boolean {
    const target = event.composedPath()[0];
    return target === document.body || (target instanceof Element && target.classList.contains('stage'));
  }
}
