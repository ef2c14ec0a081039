import { describe, expect, it } from 'vitest';
import { actionOf, EDITOR, ownKey, typing } from './keymap';

const press = (key: string, more: KeyboardEventInit = {}) => new KeyboardEvent('keydown', { key, ...more });

describe('Editor preset', () => {
  it.each([
    [press(' '), 'play'],
    [press('L', { shiftKey: true }), 'half-on'],
    [press('ArrowLeft', { shiftKey: true }), 'second-back'],
    [press('.'), 'step-on'],
    [press('?', { shiftKey: true }), 'keys'],
    [press('+', { shiftKey: true }), 'relative-on'],
    [press('l', { ctrlKey: true }), 'loop'],
    [press('x', { altKey: true }), 'clear-range'],
    [press('`'), 'toggle-side'],
    [press('Tab'), 'toggle-side'],
  ])('reads %o', (event, action) => {
    expect(actionOf(event)).toBe(action);
  });

  it('signs only with Shift, so that a stray key cannot', () => {
    expect(actionOf(press('a'))).toBeUndefined();
    expect(actionOf(press('r'))).toBeUndefined();
    expect(actionOf(press('A', { shiftKey: true }))).toBe('approve');
    expect(actionOf(press('R', { shiftKey: true }))).toBe('reject');
    expect(actionOf(press('a', { ctrlKey: true, shiftKey: true }))).toBeUndefined();
  });

  it('jogs while K is held', () => {
    expect(actionOf(press('l'), new Set(['k']))).toBe('step-on');
    expect(actionOf(press('j'), new Set(['k']))).toBe('step-back');
  });

  it('gives no key two meanings', () => {
    const keys = EDITOR.flatMap((line) => line.keys.split(' '));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('is off while a text field has the focus, also inside a shadow root', () => {
    const host = document.createElement('div');
    const input = document.createElement('textarea');
    host.attachShadow({ mode: 'open' }).append(input);
    document.body.append(host);
    let seen: boolean | undefined;
    document.addEventListener('keydown', (event) => (seen = typing(event)), { once: true });
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'i', bubbles: true, composed: true }));
    expect(seen).toBe(true);
    host.remove();
  });

  it('leaves Space and Tab to a focused button', () => {
    const button = document.createElement('button');
    document.body.append(button);
    const taken: boolean[] = [];
    button.addEventListener('keydown', (event) => taken.push(ownKey(event)));
    for (const key of [' ', 'Tab', 'j']) button.dispatchEvent(press(key, { bubbles: true, composed: true }));
    expect(taken).toEqual([true, true, false]);
    button.remove();
  });
});
