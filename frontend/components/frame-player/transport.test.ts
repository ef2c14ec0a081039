import { describe, expect, it } from 'vitest';
import { Transport } from './transport';

const film = { num: 24000, den: 1001 };
const transport = (count = 100) => new Transport(count, film);

describe('Transport', () => {
  it('shows each frame for its own share of the time', () => {
    const t = transport();
    t.play(1000);
    t.tick(1000 + 41);
    expect(t.frame).toBe(0);
    t.tick(1000 + 42);
    expect(t.frame).toBe(1);
    t.tick(1000 + 1001);
    expect(t.frame).toBe(24);
  });

  it('doubles on repeat and slows first on the opposite key', () => {
    const t = transport();
    const speeds = ([1, 1, 1, 1, 1, -1, -1, -1, -1, -1] as const).map((way) => (t.shuttle(0, way), t.speed));
    expect(speeds).toEqual([1, 2, 4, 8, 8, 4, 2, 1, 0, -1]);
  });

  it('keeps to whole frames at both ends', () => {
    const t = transport();
    t.step(-1);
    expect(t.frame).toBe(0);
    t.seek(1e6);
    expect(t.frame).toBe(99);
  });

  it('keeps to the part of the take that there is a picture of', () => {
    const t = new Transport(100, film, { first: 20, last: 29 });
    t.seek(3);
    expect(t.frame).toBe(20);
    t.step(50);
    expect(t.frame).toBe(29);
    expect(t.bounds).toEqual({ first: 20, last: 29 });
  });

  it('plays in to out inclusive and loops', () => {
    const t = transport();
    t.setIn(10);
    t.setOut(12);
    t.playRange(0);
    const shown = [0, 42, 84, 126].map((now) => (t.tick(now), t.frame));
    expect(shown).toEqual([10, 11, 12, 10]);
  });

  it('stops on the last frame without loop', () => {
    const t = transport(5);
    t.loop = false;
    t.play(0);
    t.tick(10_000);
    expect([t.frame, t.playing]).toEqual([4, false]);
  });

  it('drops an out that lies before a new in', () => {
    const t = transport();
    t.setOut(10);
    t.setIn(20);
    expect([t.in, t.out]).toEqual([20, undefined]);
  });

  it('plays a span with a second around it', () => {
    const t = transport();
    t.playInContext(0, 40, 50);
    expect(t.bounds).toEqual({ first: 16, last: 74 });
    expect(t.frame).toBe(16);
  });

  it('waits for a frame that is not decoded and leaves none out', () => {
    const t = transport();
    t.play(0);
    t.tick(84);
    expect(t.frame).toBe(2);
    t.waitAt(1, 84);
    t.tick(84 + 42);
    expect(t.frame).toBe(2);
  });

  it('starts over when told to play at the end', () => {
    const t = transport();
    t.seek(99);
    t.play(0);
    expect(t.frame).toBe(0);
  });
});
