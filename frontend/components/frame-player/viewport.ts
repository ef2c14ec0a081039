export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * How the picture lies in the stage: scale in stage pixels per picture pixel, and where its top left corner is.
 * Stage pixels are CSS pixels; `density` is how many device pixels one of them has, so that 1:1 means one picture
 * pixel on one device pixel.
 */
export class Viewport {
  scale = 1;
  x = 0;
  y = 0;
  fitted = true;

  constructor(
    public stage: Size,
    public picture: Size,
    public density = 1,
  ) {
    this.fit();
  }

  fit(): void {
    this.fitted = true;
    this.scale = Math.min(this.stage.width / this.picture.width, this.stage.height / this.picture.height);
    this.x = (this.stage.width - this.picture.width * this.scale) / 2;
    this.y = (this.stage.height - this.picture.height * this.scale) / 2;
  }

  /** One picture pixel on one device pixel, with the point under the pointer staying where it is. */
  oneToOne(at: { x: number; y: number } = { x: this.stage.width / 2, y: this.stage.height / 2 }): void {
    this.zoomTo(1 / this.density, at);
  }

  zoomTo(scale: number, at: { x: number; y: number }): void {
    const point = this.toPicture(at);
    this.fitted = false;
    this.scale = Math.min(16, Math.max(0.05, scale));
    this.x = at.x - point.x * this.scale;
    this.y = at.y - point.y * this.scale;
    this.keepInside();
  }

  pan(dx: number, dy: number): void {
    if (this.fitted) return;
    this.x += dx;
    this.y += dy;
    this.keepInside();
  }

  resize(stage: Size, density: number): void {
    this.stage = stage;
    this.density = density;
    if (this.fitted) this.fit();
    else this.keepInside();
  }

  get isOneToOne(): boolean {
    return this.scale * this.density >= 0.999;
  }

  toPicture(at: { x: number; y: number }): { x: number; y: number } {
    return { x: (at.x - this.x) / this.scale, y: (at.y - this.y) / this.scale };
  }

  /** The picture never leaves the stage: centred when smaller, covering when larger. */
  private keepInside(): void {
    const hold = (at: number, stage: number, picture: number) =>
      picture <= stage ? (stage - picture) / 2 : Math.min(0, Math.max(stage - picture, at));
    this.x = hold(this.x, this.stage.width, this.picture.width * this.scale);
    this.y = hold(this.y, this.stage.height, this.picture.height * this.scale);
  }
}
