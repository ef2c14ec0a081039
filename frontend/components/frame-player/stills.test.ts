import { expect, it } from 'vitest';
import { Stills } from './stills';

const bitmap = (name: string) => ({ name, closed: false, close() { this.closed = true; } });
type Named = ReturnType<typeof bitmap>;

it('hands over both sides of the frame that was asked for', async () => {
  const used: unknown[] = [];
  const load = (url: string) => Promise.resolve(bitmap(url) as unknown as ImageBitmap);
  const stills = new Stills((frame, a, b) => used.push([frame, (a as unknown as Named).name, (b as unknown as Named).name]), load);
  await stills.want(12, '/plate/{n}', '/proposal/{n}');
  expect(used).toEqual([[12, '/plate/12', '/proposal/12']]);
});

it('throws away what comes after the playhead moved on', async () => {
  const used: number[] = [];
  const answers: Named[] = [];
  const load = (url: string) => {
    answers.push(bitmap(url));
    return Promise.resolve(answers.at(-1) as unknown as ImageBitmap);
  };
  const stills = new Stills((frame) => used.push(frame), load);
  const first = stills.want(1, '/{n}', '');
  const second = stills.want(2, '/{n}', '');
  await Promise.all([first, second]);
  expect(used).toEqual([2]);
  expect(answers.map(({ closed }) => closed)).toEqual([true, false]);
});

it('keeps quiet when a still does not come', async () => {
  const used: number[] = [];
  const stills = new Stills((frame) => used.push(frame), () => Promise.reject(new Error('404')));
  await stills.want(1, '/{n}', '');
  expect(used).toEqual([]);
});
