import { expect, it } from 'vitest';
import { bytesInWords, left, Line, totals } from './lines';

const line = (size: number) => new Line({ name: 'A003C012.mov', size, type: '' } as File, 'day 12/A003C012.mov');

it.each([[999, '999 B'], [1500, '1.5 kB'], [2_340_000_000, '2.3 GB'], [0, '0 B']])('says %i bytes', (bytes, words) => {
  expect(bytesInWords(bytes)).toBe(words);
});

it('estimates from what this connection sent, not from what was there before', () => {
  const sending = line(1000);
  sending.start(0);
  sending.progress(500);
  sending.progress(600);
  expect(left(sending, 10_000)).toBe(', 40 s left');
});

it('says how many files arrived and how many stopped', () => {
  const lines = [line(1), line(1), line(1)];
  lines[0]!.done();
  lines[1]!.fail('tus: failed to upload chunk at offset 3, caused by …');
  expect(totals(lines)).toBe('1 of 3 files received, 1 stopped');
  expect(lines[1]!.words).toBe('stopped: tus: failed to upload chunk at offset 3');
});
