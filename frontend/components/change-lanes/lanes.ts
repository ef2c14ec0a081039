/** Share of the picture changed, as a height 0..1: logarithmic, so that a wire of 0.01 % is still seen. */
export function heightOf(share: number): number {
  if (!(share > 0)) return 0;
  const least = 1e-5;
  return Math.min(1, Math.max(0.08, 1 - Math.log10(Math.min(1, share)) / Math.log10(least)));
}

/** The column of a frame, and back: whole frames share the width evenly. */
export function columnOf(frame: number, count: number, width: number): number {
  return count > 0 ? (frame * width) / count : 0;
}

export function frameOf(x: number, count: number, width: number): number {
  return Math.min(count - 1, Math.max(0, Math.floor((x * count) / Math.max(1, width))));
}

/** Spans of neighbouring changed frames, both ends inclusive. `shares[0]` belongs to frame `first`. */
export function changedSpans(first: number, shares: readonly number[]): [number, number][] {
  const spans: [number, number][] = [];
  shares.forEach((share, n) => {
    if (!(share > 0)) return;
    const last = spans.at(-1);
    if (last && last[1] === first + n - 1) last[1] = first + n;
    else spans.push([first + n, first + n]);
  });
  return spans;
}

/** First frame of the next (or previous) changed span from here, or undefined. */
export function nextSpan(spans: readonly [number, number][], frame: number, direction: 1 | -1): number | undefined {
  const starts = spans.map(([start]) => start);
  return direction > 0 ? starts.find((start) => start > frame) : starts.findLast((start) => start < frame);
}
