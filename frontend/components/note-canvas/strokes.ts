/** A point in picture coordinates: pixels of the plate from the top left, fractions allowed. */
export type Point = readonly [x: number, y: number];

export interface Stroke {
  /** Width in picture pixels. */
  readonly width: number;
  readonly points: readonly Point[];
}

/** A drawing as it is stored with a note. */
export function textOf(strokes: readonly Stroke[]): string {
  const tenth = (n: number) => Math.round(n * 10) / 10;
  return JSON.stringify(
    strokes.map(({ width, points }) => ({ width: tenth(width), points: points.map(([x, y]) => [tenth(x), tenth(y)]) })),
  );
}

/** Reads a stored drawing; whatever is not a stroke of finite numbers is left out. */
export function strokesOf(text: string): Stroke[] {
  if (!text) return [];
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return [];
  }
  return Array.isArray(value) ? value.filter(isStroke) : [];
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

function isStroke(value: unknown): value is Stroke {
  const stroke = value as Partial<Stroke> | null;
  return (
    typeof stroke === 'object' && stroke !== null && Number.isFinite(stroke.width) && Array.isArray(stroke.points) &&
    stroke.points.length > 0 &&
    stroke.points.every((point) => Array.isArray(point) && Number.isFinite(point[0]) && Number.isFinite(point[1]))
  );
}
