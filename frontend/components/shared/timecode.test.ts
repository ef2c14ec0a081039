import { describe, expect, it } from 'vitest';
import { frameAt, frameOfTimecode, label, secondsOf, timecode, typedFrame, type Counting } from './timecode';

const df: Counting = { rate: { num: 30000, den: 1001 }, start: 0, drop: true };
const film: Counting = { rate: { num: 24000, den: 1001 }, start: 24 * 3600, drop: false };

describe('timecode', () => {
  it.each([
    [1799, '00:00:59;29'],
    [1800, '00:01:00;02'],
    [17981, '00:09:59;29'],
    [17982, '00:10:00;00'],
    [107892, '01:00:00;00'],
  ])('drop-frame %i is %s', (frame, text) => {
    expect(timecode(frame, df)).toBe(text);
    expect(frameOfTimecode(text, df, 200000)).toBe(frame);
  });

  it('counts 59.94 drop-frame by four', () => {
    const fast = { rate: { num: 60000, den: 1001 }, start: 0, drop: true };
    expect(timecode(3600, fast)).toBe('00:01:00;04');
    expect(frameOfTimecode('00:01:00;04', fast, 9999)).toBe(3600);
  });

  it('counts 23.976 as 24 without dropping', () => {
    expect(timecode(25, film)).toBe('01:00:01:01');
  });

  it('passes midnight', () => {
    expect(timecode(1, { ...film, start: 24 * 86400 - 1 })).toBe('00:00:00:00');
  });

  it('refuses labels that do not exist and frames outside the take', () => {
    expect(frameOfTimecode('00:01:00;00', df, 99999)).toBeUndefined();
    expect(frameOfTimecode('00:00:00:24', film, 99)).toBeUndefined();
    expect(frameOfTimecode('02:00:00:00', film, 99)).toBeUndefined();
  });

  it('finds the same frame back from its time, for every rate', () => {
    for (const rate of [film.rate, df.rate, { num: 25, den: 1 }, { num: 60000, den: 1001 }]) {
      for (let n = 0; n < 200000; n += 977) expect(frameAt(secondsOf(n, rate), rate)).toBe(n);
    }
  });

  it('shows and reads each clock', () => {
    expect(label(46, 'FRM', film)).toBe('1047');
    expect(typedFrame('1047', 'FRM', film, 0, 99)).toBe(46);
    expect(typedFrame('46', 'ABS', film, 0, 99)).toBe(46);
    expect(typedFrame('+5', 'SRC', film, 10, 99)).toBe(15);
    expect(typedFrame('-11', 'SRC', film, 10, 99)).toBeUndefined();
  });
});
