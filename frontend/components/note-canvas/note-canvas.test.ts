import { expect, it } from 'vitest';
import { strokesOf, textOf, thinned, type Point } from './strokes';
import './note-canvas';
import type { Marked, NoteCanvas } from './note-canvas';

it('thins a straight stroke to its ends and keeps a corner', () => {
  const straight = Array.from({ length: 100 }, (_, n): Point => [n, n / 2]);
  expect(thinned(straight, 0.5)).toEqual([straight[0], straight[99]]);
  const corner: Point[] = [[0, 0], [5, 0.1], [10, 0], [10, 5], [10, 10]];
  expect(thinned(corner, 0.5)).toEqual([[0, 0], [10, 0], [10, 10]]);
});

const size = { width: 1000, height: 500 };

it('keeps a drawing through text, as shares of the picture', () => {
  const strokes = [{ width: 3, points: [[100, 50], [500, 250]] as Point[] }];
  const text = textOf(strokes, size);
  expect(JSON.parse(text)).toEqual([
    { tool: 'pen', colour: '#ffd24a', width: 0.003, points: [0.1, 0.1, 0.5, 0.5], text: '' },
  ]);
  expect(strokesOf(text, size)).toEqual(strokes);
});

it.each(['', '{', '"x"', '[{"width":"3","points":[1,2]}]', '[{"width":3,"points":["a",2]}]', '[{"width":3,"points":[1,2,3]}]'])(
  'draws nothing for %s',
  (text) => expect(strokesOf(text, size)).toEqual([]),
);

async function canvas(mode: string): Promise<NoteCanvas> {
  const element = document.createElement('note-canvas') as NoteCanvas;
  element.mode = mode;
  element.placing = { scale: 0.5, x: 100, y: 50, ...size };
  document.body.append(element);
  await element.updateComplete;
  return element;
}

function pointer(element: NoteCanvas, type: string, clientX: number, clientY: number): void {
  element.shadowRoot!.querySelector('svg')!.dispatchEvent(new PointerEvent(type, { clientX, clientY, button: 0, buttons: type === 'pointerup' ? 0 : 1 }));
}

it('draws in picture coordinates and takes the stroke back', async () => {
  const element = await canvas('pen');
  const drawings: string[] = [];
  element.addEventListener('drawing-changed', (event) => drawings.push((event as CustomEvent<string>).detail));
  pointer(element, 'pointerdown', 110, 60);
  pointer(element, 'pointermove', 150, 60);
  pointer(element, 'pointerup', 150, 60);
  expect(strokesOf(drawings[0]!, size)[0]!.points).toEqual([[20, 20], [100, 20]]);
  expect(element.undo()).toBe(true);
  expect(element.undo()).toBe(false);
  expect(drawings[1]).toBe('');
});

it('marks up to five whole pixels along a wire', async () => {
  const element = await canvas('points');
  const marked: Marked[] = [];
  element.addEventListener('marked', (event) => marked.push((event as CustomEvent<Marked>).detail));
  pointer(element, 'pointerdown', 100, 50);
  pointer(element, 'pointerdown', 201, 151);
  expect(marked.at(-1)).toEqual({ points: [[0, 0], [202, 202]], box: [] });
  for (let i = 0; i < 6; i++) pointer(element, 'pointerdown', 110 + i, 60);
  expect(marked.at(-1)!.points).toHaveLength(5);
});

it('leaves a first line in view while a second one is marked', async () => {
  const element = await canvas('points');
  let marked: Marked | undefined;
  element.addEventListener('marked', (event) => (marked = (event as CustomEvent<Marked>).detail));
  pointer(element, 'pointerdown', 100, 50);
  pointer(element, 'pointerdown', 201, 151);
  element.another();
  pointer(element, 'pointerdown', 110, 60);
  await element.updateComplete;
  expect(marked).toEqual({ points: [[20, 20]], box: [] });
  expect(element.shadowRoot!.querySelector('.kept polyline')!.getAttribute('points')).toBe('0,0 202,202');
  element.unmark();
  await element.updateComplete;
  expect(element.shadowRoot!.querySelector('.kept')).toBeNull();
});

it('marks a box by dragging, whichever way', async () => {
  const element = await canvas('box');
  let marked: Marked | undefined;
  element.addEventListener('marked', (event) => (marked = (event as CustomEvent<Marked>).detail));
  pointer(element, 'pointerdown', 150, 100);
  pointer(element, 'pointermove', 110, 60);
  pointer(element, 'pointerup', 110, 60);
  expect(marked).toEqual({ points: [], box: [20, 20, 81, 81] });
});

it('begins anew on another frame and forgets what is unmarked', async () => {
  const element = await canvas('points');
  let marked: Marked | undefined;
  element.addEventListener('marked', (event) => (marked = (event as CustomEvent<Marked>).detail));
  pointer(element, 'pointerdown', 100, 50);
  element.frame = 7;
  pointer(element, 'pointerdown', 110, 60);
  expect(marked!.points).toEqual([[20, 20]]);
  element.unmark();
  pointer(element, 'pointerdown', 120, 60);
  expect(marked!.points).toEqual([[40, 20]]);
});

it('draws nothing unless the pen is out', async () => {
  const element = await canvas('');
  pointer(element, 'pointerdown', 110, 60);
  pointer(element, 'pointerup', 150, 60);
  expect(element.drawing).toBe('');
});
