import { frameAt, secondsOf, type Rate } from '../shared/timecode';

const MOST_DRIFT = 2;

/** Sound of the plate, heard only forward at normal speed. The picture leads; sound that drifts is put right. */
export class Sound {
  private readonly element = new Audio();
  private rate: Rate = { num: 24, den: 1 };

  open(url: string, rate: Rate): void {
    this.rate = rate;
    this.element.preload = 'auto';
    if (this.element.src !== url) this.element.src = url;
  }

  set muted(muted: boolean) {
    this.element.muted = muted;
  }

  /** Called for every frame shown while playing. */
  follow(frame: number, speed: number): void {
    if (speed !== 1 || !this.element.src) return this.stop();
    const drift = Math.abs(frameAt(this.element.currentTime, this.rate) - frame);
    if (this.element.paused || drift > MOST_DRIFT) this.element.currentTime = secondsOf(frame, this.rate);
    // A page that was not touched yet may not sound; the picture plays on without.
    if (this.element.paused) this.element.play().catch(() => undefined);
  }

  stop(): void {
    if (!this.element.paused) this.element.pause();
  }

  close(): void {
    this.stop();
    this.element.removeAttribute('src');
  }
}
