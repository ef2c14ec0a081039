import { FRAGMENT, VERTEX } from './shader';
import { setLighting, type Lighting } from './lighting';
import type { Viewport } from './viewport';
import { MODES, type Compare } from '../wipe-compare/compare';

type Side = 'plate' | 'proposal';

/** Draws both sides with one program, so that a switch between them is the next refresh and never a reload. */
export class Painter {
  private readonly gl: WebGL2RenderingContext;
  private readonly program: WebGLProgram;
  private readonly places = new Map<string, WebGLUniformLocation | null>();
  private readonly textures: Record<Side, WebGLTexture>;
  private readonly inside: Record<Side, ImageBitmap | undefined> = { plate: undefined, proposal: undefined };
  private again: () => void = () => undefined;

  /** @throws Error in words when the browser has no WebGL 2 */
  constructor(private readonly canvas: HTMLCanvasElement) {
    const gl = canvas.getContext('webgl2', { alpha: false, antialias: false });
    if (!gl) throw new Error('This browser has no WebGL 2, which the player needs to compare two pictures.');
    this.gl = gl;
    this.program = build(gl);
    gl.useProgram(this.program);
    gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
    gl.bufferData(gl.ARRAY_BUFFER, new Float32Array([-1, -1, 3, -1, -1, 3]), gl.STATIC_DRAW);
    gl.enableVertexAttribArray(0);
    gl.vertexAttribPointer(0, 2, gl.FLOAT, false, 0, 0);
    this.textures = { plate: this.texture(0, 'plate'), proposal: this.texture(1, 'proposal') };
  }

  /** Lends the picture of a side; the same bitmap twice costs nothing. True when it is a new one. */
  put(side: Side, bitmap: ImageBitmap): boolean {
    if (this.inside[side] === bitmap || bitmap.width === 0) return false;
    const gl = this.gl;
    gl.activeTexture(side === 'plate' ? gl.TEXTURE0 : gl.TEXTURE1);
    gl.bindTexture(gl.TEXTURE_2D, this.textures[side]);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA8, gl.RGBA, gl.UNSIGNED_BYTE, bitmap);
    this.inside[side] = bitmap;
    return true;
  }

  /** Draws; what it costs is one pass over the stage. */
  paint(view: Viewport, compare: Compare, side: Side, gamma: number, lighting: Lighting | undefined): void {
    this.again = () => this.paint(view, compare, side, gamma, lighting);
    const gl = this.gl;
    const density = view.density;
    const width = Math.max(1, Math.round(view.stage.width * density));
    const height = Math.max(1, Math.round(view.stage.height * density));
    if (this.canvas.width !== width || this.canvas.height !== height) {
      this.canvas.width = width;
      this.canvas.height = height;
    }
    gl.viewport(0, 0, width, height);
    this.filter(view.scale * density);
    gl.uniform2f(this.place('stage'), width, height);
    gl.uniform2f(this.place('origin'), Math.round(view.x * density), Math.round(view.y * density));
    const scale = view.scale * density;
    gl.uniform2f(this.place('shown'), view.picture.width * scale, view.picture.height * scale);
    gl.uniform1i(this.place('mode'), MODES.indexOf(compare.mode));
    gl.uniform1f(this.place('side'), side === 'plate' ? 0 : 1);
    gl.uniform1f(this.place('wipe'), compare.wipe);
    gl.uniform1i(this.place('wipeTurned'), compare.turned ? 1 : 0);
    gl.uniform1f(this.place('gain'), compare.gain);
    gl.uniform1f(this.place('opacity'), compare.opacity);
    gl.uniform1f(this.place('gamma'), gamma);
    setLighting(gl, (name) => this.place(name), lighting);
    gl.drawArrays(gl.TRIANGLES, 0, 3);
  }

  /** Reads one pixel of the stage back; for tests of exactness. */
  pixel(x: number, y: number): [number, number, number] {
    this.again(); // what was shown before may be gone from the buffer
    const out = new Uint8Array(4);
    this.gl.readPixels(x, this.canvas.height - 1 - y, 1, 1, this.gl.RGBA, this.gl.UNSIGNED_BYTE, out);
    return [out[0]!, out[1]!, out[2]!];
  }

  private filter(scale: number): void {
    const gl = this.gl;
    const shrunk = scale < 0.5;
    for (const side of ['plate', 'proposal'] as const) {
      if (!this.inside[side]) continue;
      gl.activeTexture(side === 'plate' ? gl.TEXTURE0 : gl.TEXTURE1);
      if (shrunk) gl.generateMipmap(gl.TEXTURE_2D);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, shrunk ? gl.LINEAR_MIPMAP_LINEAR : gl.LINEAR);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, scale >= 0.999 ? gl.NEAREST : gl.LINEAR);
    }
  }

  private texture(unit: number, name: Side): WebGLTexture {
    const gl = this.gl;
    const texture = gl.createTexture()!;
    gl.activeTexture(gl.TEXTURE0 + unit);
    gl.bindTexture(gl.TEXTURE_2D, texture);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA8, 1, 1, 0, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array([28, 28, 28, 255]));
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
    gl.uniform1i(this.place(name), unit);
    return texture;
  }

  private place(name: string): WebGLUniformLocation | null {
    let place = this.places.get(name);
    if (place === undefined) this.places.set(name, (place = this.gl.getUniformLocation(this.program, name)));
    return place;
  }
}

function build(gl: WebGL2RenderingContext): WebGLProgram {
  const program = gl.createProgram()!;
  for (const [type, text] of [[gl.VERTEX_SHADER, VERTEX], [gl.FRAGMENT_SHADER, FRAGMENT]] as const) {
    const shader = gl.createShader(type)!;
    gl.shaderSource(shader, text);
    gl.compileShader(shader);
    if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS)) throw new Error(gl.getShaderInfoLog(shader) ?? 'shader');
    gl.attachShader(program, shader);
  }
  gl.bindAttribLocation(program, 0, 'corner');
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS)) throw new Error(gl.getProgramInfoLog(program) ?? 'program');
  return program;
}
