/** Everything a key can ask for. The player carries out its own; the rest leaves it as a `wish` event. */
export type Action =
  | 'play' | 'shuttle-back' | 'stop' | 'shuttle-on' | 'half-back' | 'half-on'
  | 'step-back' | 'step-on' | 'second-back' | 'second-on' | 'first' | 'last'
  | 'set-in' | 'set-out' | 'go-in' | 'go-out' | 'clear-range' | 'play-range' | 'loop'
  | 'toggle-side' | 'wipe' | 'turn-wipe' | 'difference' | 'difference-gain' | 'heat' | 'overlay' | 'gamma'
  | 'one-to-one' | 'fit' | 'pen' | 'undo-stroke' | 'escape' | 'note' | 'mark'
  | 'previous-change' | 'next-change' | 'go-to' | 'relative-on' | 'relative-back' | 'in-context'
  | 'previous-proposal' | 'next-proposal' | 'previous-shot' | 'next-shot'
  | 'approve' | 'reject' | 'keys' | 'fold-rail' | 'theatre';

export interface KeyLine {
  readonly keys: string;
  readonly action: Action;
  readonly words: string;
}

/** The "Editor" preset: one line per row of the key card. Several spellings of one action are separated by spaces. */
export const EDITOR: readonly KeyLine[] = [
  { keys: 'Space', action: 'play', words: 'Play, pause' },
  { keys: 'j', action: 'shuttle-back', words: 'Shuttle back: 1, 2, 4, 8 times' },
  { keys: 'k', action: 'stop', words: 'Stop at once' },
  { keys: 'l', action: 'shuttle-on', words: 'Shuttle forward: 1, 2, 4, 8 times' },
  { keys: 'Shift+j', action: 'half-back', words: 'Half speed back' },
  { keys: 'Shift+l', action: 'half-on', words: 'Half speed' },
  { keys: 'ArrowLeft , k+j', action: 'step-back', words: 'One frame back' },
  { keys: 'ArrowRight . k+l', action: 'step-on', words: 'One frame on' },
  { keys: 'Shift+ArrowLeft', action: 'second-back', words: 'One second back' },
  { keys: 'Shift+ArrowRight', action: 'second-on', words: 'One second on' },
  { keys: 'Home', action: 'first', words: 'First frame' },
  { keys: 'End', action: 'last', words: 'Last frame' },
  { keys: 'i', action: 'set-in', words: 'Mark in' },
  { keys: 'o', action: 'set-out', words: 'Mark out' },
  { keys: 'Shift+i', action: 'go-in', words: 'Go to in' },
  { keys: 'Shift+o', action: 'go-out', words: 'Go to out' },
  { keys: 'Alt+x', action: 'clear-range', words: 'Clear in and out' },
  { keys: '/', action: 'play-range', words: 'Play in to out' },
  { keys: 'Control+l', action: 'loop', words: 'Loop' },
  { keys: '` Tab', action: 'toggle-side', words: 'Plate / proposal: hold to peek, tap to switch' },
  { keys: 'w', action: 'wipe', words: 'Wipe' },
  { keys: 'Shift+w', action: 'turn-wipe', words: 'Turn the wipe' },
  { keys: 'd', action: 'difference', words: 'Difference' },
  { keys: 'Shift+d', action: 'difference-gain', words: 'More difference gain' },
  { keys: 'h', action: 'heat', words: 'Heat map of what changed' },
  { keys: 'Shift+h', action: 'overlay', words: 'Overlay' },
  { keys: 'g', action: 'gamma', words: 'Gamma up: look into the shadows' },
  { keys: 'z', action: 'one-to-one', words: '1:1 at the pointer' },
  { keys: 'f', action: 'fit', words: 'Fit' },
  { keys: 'n', action: 'note', words: 'Write a note' },
  { keys: 'm', action: 'mark', words: 'Mark this frame' },
  { keys: 'p', action: 'pen', words: 'Pen' },
  { keys: 'u', action: 'undo-stroke', words: 'Undo the last stroke' },
  { keys: 'Escape', action: 'escape', words: 'Leave the pen, the wipe or the card' },
  { keys: 'Alt+ArrowLeft', action: 'previous-change', words: 'Previous changed span' },
  { keys: 'Alt+ArrowRight', action: 'next-change', words: 'Next changed span' },
  { keys: '=', action: 'go-to', words: 'Go to timecode or frame' },
  { keys: '+', action: 'relative-on', words: 'Go on by so many frames' },
  { keys: '-', action: 'relative-back', words: 'Go back by so many frames' },
  { keys: 'c', action: 'in-context', words: 'Play with a second before and after' },
  { keys: 'ArrowUp', action: 'previous-proposal', words: 'Previous proposal' },
  { keys: 'ArrowDown', action: 'next-proposal', words: 'Next proposal' },
  { keys: 'PageUp', action: 'previous-shot', words: 'Previous take' },
  { keys: 'PageDown', action: 'next-shot', words: 'Next take' },
  { keys: 'Shift+a', action: 'approve', words: 'Approve' },
  { keys: 'Shift+r', action: 'reject', words: 'Reject' },
  { keys: '\\', action: 'fold-rail', words: 'Fold the rails' },
  { keys: 'Shift+f', action: 'theatre', words: 'Theatre: only the picture' },
  { keys: '?', action: 'keys', words: 'This card' },
];

const byKey = new Map(EDITOR.flatMap((line) => line.keys.split(' ').map((keys) => [keys, line.action] as const)));

/** Marks that need Shift on some keyboards: the sign itself decides, not the Shift key. */
const SIGNS = new Set(['?', '+', '=', '/', '`', '\\', '-', ',', '.']);

/** What a key press asks for, or undefined. `held` holds lower-case keys that are down already (for K+J, K+L). */
export function actionOf(event: KeyboardEvent, held: ReadonlySet<string> = new Set()): Action | undefined {
  if (event.metaKey || event.isComposing) return undefined;
  const key = event.key === ' ' ? 'Space' : event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (held.has('k') && (key === 'j' || key === 'l')) return byKey.get(`k+${key}`);
  const shift = event.shiftKey && !SIGNS.has(key) ? 'Shift+' : '';
  return byKey.get(`${event.ctrlKey ? 'Control+' : ''}${event.altKey ? 'Alt+' : ''}${shift}${key}`);
}

/** True while a text field, a list or a dialog has the keyboard: then every key is a plain key. */
export function typing(event: Event): boolean {
  return event.composedPath().some((node) => {
    if (!(node instanceof Element)) return false;
    const name = node.localName;
    if (name === 'input') return !['button', 'checkbox', 'radio', 'range'].includes((node as HTMLInputElement).type);
    return /^(textarea|select|vaadin-.*(-overlay|-dialog|combo-box|select|menu-bar))$/.test(name) ||
      node.getAttribute('contenteditable') === 'true' || node.getAttribute('role') === 'dialog';
  });
}

/** Keys that a focused button, link or slider uses itself and that must keep working for people without a mouse. */
export function ownKey(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  if (!(target instanceof Element)) return false;
  const button = target.closest('button, a[href], summary, [role=button], [role=tab], vaadin-button, vaadin-checkbox');
  if (button) return event.key === ' ' || event.key === 'Enter' || event.key === 'Tab';
  const list = target.closest('input[type=range], input[type=radio], [role=listbox], [role=grid], vaadin-grid');
  return Boolean(list) && (event.key.startsWith('Arrow') || event.key === 'Home' || event.key === 'End');
}
