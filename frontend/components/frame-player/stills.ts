/** Loads the lossless still of a paused frame; only the newest request counts. Templates carry `{n}`. */
export class Stills {
  private wanted = 0;

  constructor(
    private readonly use: (frame: number, plate: ImageBitmap, proposal: ImageBitmap | undefined) => void,
    private readonly load: (url: string) => Promise<ImageBitmap> = loaded,
  ) {}

  /** @param proposal '' where only the plate is needed */
  async want(frame: number, plate: string, proposal: string): Promise<void> {
    const turn = ++this.wanted;
    if (!plate) return;
    const of = (template: string) => this.load(template.replace('{n}', String(frame)));
    try {
      const [a, b] = await Promise.all([of(plate), proposal ? of(proposal) : undefined]);
      if (turn === this.wanted) this.use(frame, a, b);
      else [a, b].forEach((late) => late?.close());
    } catch {
      // The proxy stays on screen and the eye says so; a still that does not come is no fault of the viewing.
    }
  }

  stop(): void {
    this.wanted++;
  }
}

async function loaded(url: string): Promise<ImageBitmap> {
  const image = new Image();
  image.src = url;
  await image.decode();
  return createImageBitmap(image);
}
