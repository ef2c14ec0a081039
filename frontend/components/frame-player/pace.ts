/** Counts what really came on screen: true frames per second and frames that were missed, over the last second. */
export class Pace {
  private shown: { at: number; frame: number }[] = [];
  dropped = 0;

  reset(): void {
    this.shown = [];
    this.dropped = 0;
  }

  /** A frame came on screen at `at` milliseconds while playing at `speed`. */
  show(at: number, frame: number, speed: number): void {
    const before = this.shown.at(-1);
    if (before) {
      const step = (frame - before.frame) * Math.sign(speed);
      // Above normal speed frames are left out on purpose; a wrap round the loop is no drop.
      if (step > Math.max(1, Math.ceil(Math.abs(speed)))) this.dropped += step - Math.max(1, Math.ceil(Math.abs(speed)));
    }
    this.shown.push({ at, frame });
    while (this.shown.length > 2 && at - this.shown[0]!.at > 1000) this.shown.shift();
  }

  /** Frames shown per second, or undefined before there is enough to tell. */
  get fps(): number | undefined {
    const first = this.shown[0];
    const last = this.shown.at(-1);
    if (!first || !last || last.at - first.at < 300) return undefined;
    return ((this.shown.length - 1) * 1000) / (last.at - first.at);
  }
}
