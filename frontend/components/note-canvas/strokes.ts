/** A point in picture coordinates: pixels of the plate from the top left, fractions allowed. */
export type Point = readonly [x: number, y: number];

export interface Stroke {
  /** Width in picture pixels. */
  readonly width: number;
  readonly points: readonly Point[];
}

/** Size of the picture in its own pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

const INK = '#ffd24a';
const MOST_POINTS = 2000;

/** A drawing as it is stored with a note: marks whose points are shares of the picture's width and height. */
export function textOf(strokes: readonly Stroke[], { width, height }: Size): string {
  const share = (n: number) => Math.min(1.5, Math.max(-0.5, Math.round(n * 1e5) / 1e5));
  return JSON.stringify(
    strokes.map((stroke) => ({
      tool: 'pen',
      colour: INK,
      width: Math.min(0.2, Math.max(1e-5, share(stroke.width / width))),
      points: stroke.points.slice(0, MOST_POINTS).flatMap(([x, y]) => [share(x / width), share(y / height)]),
      text: '',
    })),
  );
}

/** Reads a stored drawing; whatever is not a mark of finite numbers is left out. */
export function strokesOf(text: string, { width, height }: Size): Stroke[] {
  if (!text) return [];
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return [];
  }
  if (!Array.isArray(value)) return [];
  return value.filter(isMark).map((mark) => ({
    width: mark.width * width,
    points: mark.points.flatMap((x, n) => (n % 2 ? [] : [[x * width, mark.points[n + 1]! * height] as const])),
  }));
}

/**
 * Drops points that lie within `tolerance` of the line through their neighbours (Ramer 1972, Douglas and Peucker
 * 1973). A hand draws hundreds of points; a note needs dozens.
 */
export function thinned(points: readonly Point[], tolerance: number): Point[] {
  if (points.length < 3) return [...points];
  const keep = new Uint8Array(points.length);
  keep[0] = keep[points.length - 1] = 1;
  const open: [number, number][] = [[0, points.length - 1]];
  for (let span = open.pop(); span; span = open.pop()) {
    const [first, last] = span;
    let far = -1;
    let most = tolerance;
    for (let n = first + 1; n < last; n++) {
      const distance = distanceTo(points[n]!, points[first]!, points[last]!);
      if (distance > most) [far, most] = [n, distance];
    }
    if (far < 0) continue;
    keep[far] = 1;
    open.push([first, far], [far, last]);
  }
  return points.filter((_, n) => keep[n]);
}

function distanceTo([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const dx = bx - ax;
  const dy = by - ay;
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

interface Mark {
  readonly width: number;
  readonly points: readonly number[];
}

function isMark(value: unknown): value is Mark {
  const mark = value as Partial<Mark> | null;
  return (
    typeof mark === 'object' && mark !== null && Number.isFinite(mark.width) && Array.isArray(mark.points) &&
    mark.points.length > 1 && mark.points.length % 2 === 0 && mark.points.every((n) => Number.isFinite(n))
  );
}
