import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Upload } from 'tus-js-client';
import { bytesInWords, left, Line, totals } from './lines';

const TOGETHER = 2;
const CHUNK = 32 * 1024 * 1024;
const RETRIES = [0, 1000, 3000, 5000, 10000, 20000, 30000];

/**
 * Takes files or a whole folder and sends them by the tus protocol: in chunks, with progress, going on where it stopped
 * after a broken connection or a reload. Fires `file-received` with a name for each file that arrived.
 */
@customElement('dailies-upload')
export class DailiesUpload extends LitElement {
  /** Where uploads are made, e.g. "/api/productions/…/uploads/". */
  @property() endpoint = '';
  @state() private lines: Line[] = [];
  @state() private over = false;

  static override styles = css`
    :host { display: block; font: 13px var(--ap-face, sans-serif); color: var(--ap-text, #e6e6e6); }
    .drop { border: 1px dashed #6a6a6a; border-radius: 6px; padding: 18px; text-align: center; }
    .drop.over { border-color: var(--ap-accent, #6aa9ff); background: #22272e; }
    label, button { display: inline-block; padding: 7px 12px; margin: 4px; border: 1px solid var(--ap-line, #3a3a3a);
      border-radius: 4px; background: var(--ap-raised, #2a2a2a); color: inherit; font: inherit; cursor: pointer; }
    label:focus-within, button:focus-visible { outline: 2px solid var(--ap-accent, #6aa9ff); outline-offset: 1px; }
    input { position: absolute; opacity: 0; width: 1px; height: 1px; }
    p { margin: 6px 0; color: var(--ap-text-2, #a8a8a8); }
    ul { list-style: none; margin: 12px 0 0; padding: 0; max-height: 320px; overflow: auto; }
    li { display: grid; grid-template-columns: minmax(0, 1fr) 120px 150px auto; gap: 10px; align-items: center; padding: 3px 0; }
    .name { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    progress { width: 100%; accent-color: #b0b0b0; }
    small { color: var(--ap-text-2, #a8a8a8); font-variant-numeric: tabular-nums; }
    .failed small { color: #f87171; }
    @media (max-width: 640px) { li { grid-template-columns: minmax(0, 1fr) 90px; } }
  `;

  override disconnectedCallback(): void {
    for (const line of this.lines) line.upload?.abort();
    super.disconnectedCallback();
  }

  override render() {
    return html`<div class="drop ${this.over ? 'over' : ''}" @dragover=${this.hover} @dragleave=${() => (this.over = false)}
        @drop=${this.dropped}>
        <label>Choose files<input type="file" multiple @change=${this.chosen} /></label>
        <label>Choose a folder<input type="file" multiple webkitdirectory @change=${this.chosen} /></label>
        <p>or drop them here: MOV, MP4, MXF, MKV, frame sequences, ALE. A broken connection goes on where it stopped.</p>
      </div>
      <div role="status" aria-live="polite">${this.lines.length ? html`<p>${totals(this.lines)}</p>` : nothing}</div>
      <ul>${this.lines.map((line) => this.line(line))}</ul>`;
  }

  private line(line: Line) {
    return html`<li class=${line.state}><span class="name" title=${line.path}>${line.path}</span>
      <progress max="1" .value=${line.share} aria-label=${line.path}></progress>
      <small>${line.words || `${bytesInWords(line.sent)} of ${bytesInWords(line.file.size)}${left(line, Date.now())}`}</small>
      ${line.state === 'failed' ? html`<button @click=${() => this.retry(line)}>Go on</button>` : nothing}</li>`;
  }

  private hover(event: DragEvent): void {
    event.preventDefault();
    this.over = true;
  }

  private async dropped(event: DragEvent): Promise<void> {
    event.preventDefault();
    this.over = false;
    const entries = [...(event.dataTransfer?.items ?? [])].map((item) => item.webkitGetAsEntry()).filter((e) => e !== null);
    for (const entry of entries) await this.walk(entry);
  }

  private async walk(entry: FileSystemEntry): Promise<void> {
    if (entry.isFile) {
      const file = await new Promise<File>((found, lost) => (entry as FileSystemFileEntry).file(found, lost));
      this.add([file], entry.fullPath.replace(/^\//, ''));
      return;
    }
    const reader = (entry as FileSystemDirectoryEntry).createReader();
    const read = () => new Promise<FileSystemEntry[]>((found, lost) => reader.readEntries(found, lost));
    for (let some = await read(); some.length; some = await read()) for (const inside of some) await this.walk(inside);
  }

  private chosen(event: Event): void {
    const input = event.target as HTMLInputElement;
    this.add([...(input.files ?? [])]);
    input.value = '';
  }

  /** Hidden files and empty ones stay where they are. */
  private add(files: readonly File[], path?: string): void {
    const wanted = files.filter((file) => file.size > 0 && !file.name.startsWith('.'));
    this.lines = [...this.lines, ...wanted.map((file) => new Line(file, path ?? (file.webkitRelativePath || file.name)))];
    this.next();
  }

  private next(): void {
    const running = this.lines.filter((line) => line.state === 'sending').length;
    for (const line of this.lines.filter(({ state }) => state === 'waiting').slice(0, TOGETHER - running)) void this.send(line);
    this.requestUpdate();
  }

  private async send(line: Line): Promise<void> {
    line.start(Date.now());
    const upload = (line.upload = new Upload(line.file, {
      endpoint: this.endpoint,
      chunkSize: CHUNK,
      retryDelays: RETRIES,
      removeFingerprintOnSuccess: true,
      metadata: { filename: line.file.name, path: line.path, filetype: line.file.type },
      onProgress: (sent) => (line.progress(sent), this.requestUpdate()),
      onError: (problem) => (line.fail(problem.message), this.next()),
      onSuccess: () => this.received(line),
    }));
    const before = await upload.findPreviousUploads();
    if (before[0]) upload.resumeFromPreviousUpload(before[0]);
    upload.start();
  }

  private received(line: Line): void {
    line.done();
    this.dispatchEvent(new CustomEvent('file-received', { detail: line.path }));
    this.next();
  }

  private retry(line: Line): void {
    line.state = 'waiting';
    line.words = '';
    this.next();
  }
}
