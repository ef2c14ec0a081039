import type { Upload } from 'tus-js-client';

/** One file on its way. */
export class Line {
  state: 'waiting' | 'sending' | 'received' | 'failed' = 'waiting';
  sent = 0;
  words = '';
  upload: Upload | undefined;
  private startedAt = 0;
  private startedFrom: number | undefined;

  constructor(
    readonly file: { readonly name: string; readonly size: number; readonly type: string } & Blob,
    readonly path: string,
  ) {}

  get share(): number {
    return this.file.size ? this.sent / this.file.size : 0;
  }

  start(now: number): void {
    this.state = 'sending';
    this.words = '';
    this.startedAt = now;
    this.startedFrom = undefined;
  }

  progress(sent: number): void {
    this.startedFrom ??= sent; // a resumed upload starts with what is already there
    this.sent = sent;
  }

  done(): void {
    this.state = 'received';
    this.sent = this.file.size;
    this.words = 'received';
  }

  fail(words: string): void {
    this.state = 'failed';
    this.words = `stopped: ${words.split(',')[0]}`;
  }

  /** Bytes per second since this start, or undefined while too little is known. */
  rate(now: number): number | undefined {
    const seconds = (now - this.startedAt) / 1000;
    const sent = this.sent - (this.startedFrom ?? this.sent);
    return this.state === 'sending' && seconds > 2 && sent > 0 ? sent / seconds : undefined;
  }
}

export function bytesInWords(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  const power = Math.min(units.length - 1, bytes > 0 ? Math.floor(Math.log10(bytes) / 3) : 0);
  const value = bytes / 1000 ** power;
  return `${power && value < 100 ? value.toFixed(1) : Math.round(value)} ${units[power]}`;
}

/** ", 3 min left", or nothing while it cannot be told. */
export function left(line: Line, now: number): string {
  const rate = line.rate(now);
  if (!rate) return '';
  const seconds = (line.file.size - line.sent) / rate;
  return seconds < 60 ? `, ${Math.ceil(seconds)} s left` : `, ${Math.ceil(seconds / 60)} min left`;
}

/** "2 of 5 files received, 1 stopped". */
export function totals(lines: readonly Line[]): string {
  const received = lines.filter(({ state }) => state === 'received').length;
  const stopped = lines.filter(({ state }) => state === 'failed').length;
  return `${received} of ${lines.length} files received${stopped ? `, ${stopped} stopped` : ''}`;
}
