import type { Rate } from '../shared/timecode';
import { Clip } from './clip';

export interface PairOptions {
  readonly plate: string;
  /** The take's frame that the plate's proxy starts with. */
  readonly plateFirst: number;
  /** '' when there is no proposal to compare with. */
  readonly proposal: string;
  /** The take's frame that the proposal's proxy starts with. */
  readonly proposalFirst: number;
  readonly rate: Rate;
  /** Bytes of decoded pictures for both sides together. */
  readonly budget: number;
}

/** Plate and proposal decoded in step. Outside the proposal's range the plate stands for both. */
export class Pair {
  private plate: Clip | undefined;
  private proposal: Clip | undefined;
  private still: { frame: number; plate?: ImageBitmap; proposal?: ImageBitmap } | undefined;
  private closed = false;

  constructor(
    private readonly options: PairOptions,
    private readonly ready: () => void,
    private readonly failed: (words: string) => void,
  ) {}

  /** Opens both sides; the plate's own frame count and size come back. */
  async open(): Promise<{ count: number; width: number; height: number }> {
    const { plate, proposal, rate, budget } = this.options;
    const share = proposal ? budget / 2 : budget;
    const clip = (url: string) => Clip.open({ url, rate, budget: share }, this.ready, this.failed);
    const [a, b] = await Promise.all([clip(plate), proposal ? clip(proposal) : undefined]);
    if (this.closed) [a, b].forEach((late) => late?.close());
    else [this.plate, this.proposal] = [a, b];
    return { count: a.count, width: a.width, height: a.height };
  }

  /** True where the two sides can differ. */
  compares(frame: number): boolean {
    const at = frame - this.options.proposalFirst;
    return this.proposal !== undefined && at >= 0 && at < this.proposal.count;
  }

  follow(frame: number, direction: number): void {
    this.plate?.follow(Math.max(0, frame - this.options.plateFirst), direction);
    if (!this.proposal) return;
    const at = frame - this.options.proposalFirst;
    // Just before its range the proposal is made ready too, so that playing into it does not wait.
    if (at > -24 && at < this.proposal.count + 24) this.proposal.follow(Math.max(0, at), direction);
  }

  /** Both sides of one frame, or undefined while either is not decoded: never two different frames at once. */
  at(frame: number): { plate: ImageBitmap; proposal: ImageBitmap; lossless: boolean } | undefined {
    const plate = this.plate?.peek(frame - this.options.plateFirst);
    if (!plate) return undefined;
    const compares = this.compares(frame);
    const proposal = compares ? this.proposal!.peek(frame - this.options.proposalFirst) : plate;
    if (!proposal) return undefined;
    const still = this.still?.frame === frame ? this.still : undefined;
    const lossless = still?.plate !== undefined && (still.proposal !== undefined || !compares);
    return lossless
      ? { plate: still!.plate!, proposal: compares ? still!.proposal! : still!.plate!, lossless }
      : { plate, proposal, lossless };
  }

  /** Lends lossless pictures of one frame, until the next frame's come. */
  useStill(frame: number, plate: ImageBitmap, proposal: ImageBitmap | undefined): void {
    this.dropStill();
    this.still = proposal ? { frame, plate, proposal } : { frame, plate };
  }

  dropStill(): void {
    this.still?.plate?.close();
    this.still?.proposal?.close();
    this.still = undefined;
  }

  close(): void {
    this.closed = true;
    this.dropStill();
    this.plate?.close();
    this.proposal?.close();
  }
}
