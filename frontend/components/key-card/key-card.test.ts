import { expect, it } from 'vitest';
import { EDITOR } from '../shared/keymap';
import './key-card';
import type { KeyCard } from './key-card';

it('shows every key and is closed by any key, which then does nothing else', async () => {
  const card = document.createElement('key-card') as KeyCard;
  document.body.append(card);
  card.open = true;
  await card.updateComplete;
  expect(card.shadowRoot!.querySelectorAll('dd')).toHaveLength(EDITOR.length);
  const press = new KeyboardEvent('keydown', { key: 'a', cancelable: true, bubbles: true });
  document.body.dispatchEvent(press);
  expect([card.open, press.defaultPrevented]).toEqual([false, true]);
  card.remove();
});
