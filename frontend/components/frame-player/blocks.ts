/** Something that holds decoder or graphics memory and must be given back. */
export interface Closable {
  close(): void;
}

/**
 * Decoded frames, kept in blocks of neighbours (a group of pictures decodes as one). The block that was asked for
 * longest ago leaves first, and its pictures are closed with it.
 */
export class Blocks<T extends Closable> {
  private readonly kept = new Map<number, (T | undefined)[]>();

  /** @param length frames per block; @param room how many blocks may be held, at least 2 */
  constructor(
    readonly length: number,
    private readonly room: number,
  ) {}

  blockOf(frame: number): number {
    return Math.floor(frame / this.length);
  }

  get(frame: number): T | undefined {
    const block = this.blockOf(frame);
    const frames = this.kept.get(block);
    if (!frames) return undefined;
    this.kept.delete(block); // re-inserted last: most recently used
    this.kept.set(block, frames);
    return frames[frame - block * this.length];
  }

  has(block: number): boolean {
    return this.kept.has(block);
  }

  put(block: number, frames: (T | undefined)[]): void {
    this.drop(block);
    this.kept.set(block, frames);
    while (this.kept.size > Math.max(2, this.room)) this.drop(this.kept.keys().next().value!);
  }

  clear(): void {
    for (const block of [...this.kept.keys()]) this.drop(block);
  }

  private drop(block: number): void {
    for (const frame of this.kept.get(block) ?? []) frame?.close();
    this.kept.delete(block);
  }
}

/**
 * The blocks worth decoding now, most urgent first: the one under the playhead, then ahead in the direction of
 * travel, then the one behind (so that a step back is instant too).
 */
export function wantedBlocks(frame: number, direction: number, count: number, length: number): number[] {
  const here = Math.floor(frame / length);
  const last = Math.floor((count - 1) / length);
  const ahead = direction < 0 ? -1 : 1;
  return [here, here + ahead, here - ahead].filter((block) => block >= 0 && block <= last);
}
