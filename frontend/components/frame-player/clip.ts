import { EncodedPacketSink, Input, MATROSKA, MP4, QTFF, UrlSource, VideoSampleSink, WEBM } from 'mediabunny';
import { frameAt, secondsOf, type Rate } from '../shared/timecode';
import { Blocks, wantedBlocks } from './blocks';

const BYTES_PER_PIXEL = 4;
const MOST_IN_A_BLOCK = 12;
const TRIES = 4;

export interface ClipOptions {
  readonly url: string;
  readonly rate: Rate;
  /** Bytes of decoded pictures that may be held. */
  readonly budget: number;
}

/** A decoded picture and the frame it truly is, as its own time stamp says. */
export interface Picture {
  readonly frame: number;
  readonly bitmap: ImageBitmap;
  close(): void;
}

/**
 * One proxy, decoded by frame number. Frames are found by their own time stamps, so that what is shown is the frame
 * that was asked for or nothing; neighbours of the playhead are decoded ahead.
 */
export class Clip {
  readonly width: number;
  readonly height: number;
  private readonly blocks: Blocks<Picture>;
  private queue: number[] = [];
  private busy = false;
  private closed = false;

  private constructor(
    private readonly input: Input,
    private readonly sink: VideoSampleSink,
    private readonly rate: Rate,
    private readonly zero: number,
    readonly count: number,
    groupLength: number,
    size: { width: number; height: number },
    budget: number,
    private readonly ready: () => void,
    private readonly failed: (words: string) => void,
  ) {
    this.width = size.width;
    this.height = size.height;
    const bytes = size.width * size.height * BYTES_PER_PIXEL * groupLength;
    this.blocks = new Blocks(groupLength, Math.floor(budget / bytes));
  }

  /** Reads the head of the file. Rejects in words when the browser cannot decode it. */
  static async open(options: ClipOptions, ready: () => void, failed: (words: string) => void): Promise<Clip> {
    const source = new UrlSource(options.url, { getRetryDelay: (tries) => (tries < TRIES ? 0.3 * 2 ** tries : null) });
    const input = new Input({ source, formats: [MP4, QTFF, MATROSKA, WEBM] });
    const track = await input.getPrimaryVideoTrack();
    if (!track) throw new Error('The proxy holds no picture.');
    if (!(await track.canDecode())) throw new Error(`This browser cannot decode ${track.codec ?? 'the proxy'}.`);
    const packets = new EncodedPacketSink(track);
    const first = await packets.getFirstKeyPacket({ metadataOnly: true });
    if (!first) throw new Error('The proxy holds no frame yet.');
    const second = await packets.getNextKeyPacket(first, { metadataOnly: true });
    const group = second ? frameAt(second.timestamp - first.timestamp, options.rate) : MOST_IN_A_BLOCK;
    const count = frameAt((await track.computeDuration()) - first.timestamp, options.rate);
    const length = group < 4 ? 6 : Math.min(group, MOST_IN_A_BLOCK);
    const size = { width: track.displayWidth, height: track.displayHeight };
    const sink = new VideoSampleSink(track);
    return new Clip(input, sink, options.rate, first.timestamp, count, length, size, options.budget, ready, failed);
  }

  /** The picture of this frame if it is decoded. */
  peek(frame: number): ImageBitmap | undefined {
    return this.blocks.get(frame)?.bitmap;
  }

  /** Says where the playhead is and which way it moves; decodes around it, nearest first. */
  follow(frame: number, direction: number): void {
    if (this.count < 1) return;
    const wanted = wantedBlocks(Math.min(frame, this.count - 1), direction, this.count, this.blocks.length);
    this.queue = wanted.filter((block) => !this.blocks.has(block));
    if (!this.busy) void this.work();
  }

  close(): void {
    this.closed = true;
    this.queue = [];
    this.blocks.clear();
    this.input.dispose();
  }

  private async work(): Promise<void> {
    this.busy = true;
    try {
      for (let block = this.queue.shift(); block !== undefined; block = this.queue.shift()) {
        await this.decode(block);
        this.ready();
      }
    } catch (problem) {
      if (!this.closed) this.failed(problem instanceof Error ? problem.message : String(problem));
    } finally {
      this.busy = false;
    }
  }

  private async decode(block: number): Promise<void> {
    const length = this.blocks.length;
    const first = block * length;
    const frames = new Array<Picture | undefined>(length).fill(undefined);
    // Half a frame before the first and before the one after the last: no rounding can let a neighbour in.
    const from = this.zero + secondsOf(first * 2 + 1, this.rate) / 2;
    const to = this.zero + secondsOf((first + length) * 2 - 1, this.rate) / 2;
    for await (const sample of this.sink.samples(from, to)) {
      const frame = frameAt(sample.timestamp - this.zero, this.rate);
      const video = sample.toVideoFrame();
      sample.close();
      try {
        // Bitmaps, because decoders stop when too many of their own frames are held.
        const bitmap = await createImageBitmap(video);
        if (this.closed || frame < first || frame >= first + length) bitmap.close();
        else frames[frame - first] = { frame, bitmap, close: () => bitmap.close() };
      } finally {
        video.close();
      }
    }
    if (this.closed) frames.forEach((picture) => picture?.close());
    else this.blocks.put(block, frames);
  }
}
