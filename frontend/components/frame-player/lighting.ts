/**
 * A DP's lighting note as the shader needs it; the server computes it with the arithmetic that carries the note out
 * (`LightPreview` in the colour package), so that what is previewed is what comes.
 */
export interface Lighting {
  /** Curve of the proxy: "rec709" or "srgb". */
  readonly curve: string;
  readonly gains: { readonly r: number; readonly g: number; readonly b: number };
  readonly contrast: number;
  /** Linear light that contrast leaves alone. */
  readonly pivot: number;
  readonly saturation: number;
}

const NONE: Lighting = { curve: 'srgb', gains: { r: 1, g: 1, b: 1 }, contrast: 1, pivot: 0.18, saturation: 1 };

/** Rec. ITU-R BT.709-6 item 1.2 and IEC 61966-2-1, both ways; then gains, contrast round the pivot, saturation. */
export const LIGHTING = `
uniform bool lightOn;
uniform bool lightSrgb;
uniform vec3 lightGains;
uniform float lightContrast;
uniform float lightPivot;
uniform float lightSaturation;
vec3 decoded(vec3 v) {
  return lightSrgb
    ? mix(v / 12.92, pow((v + 0.055) / 1.055, vec3(2.4)), step(0.04045, v))
    : mix(v / 4.5, pow((v + 0.099) / 1.099, vec3(1.0 / 0.45)), step(0.081, v));
}
vec3 encoded(vec3 v) {
  v = max(v, 0.0);
  return lightSrgb
    ? mix(v * 12.92, 1.055 * pow(v, vec3(1.0 / 2.4)) - 0.055, step(0.0031308, v))
    : mix(v * 4.5, 1.099 * pow(v, vec3(0.45)) - 0.099, step(0.018, v));
}
vec3 lit(vec3 code) {
  if (!lightOn) return code;
  vec3 lin = decoded(code) * lightGains;
  vec3 bent = lightPivot * pow(max(lin, 0.0) / lightPivot, vec3(lightContrast));
  lin = mix(lin * lightContrast, bent, step(0.0, lin));
  float luma = dot(lin, vec3(0.2126, 0.7152, 0.0722));
  return encoded(vec3(luma) + lightSaturation * (lin - luma));
}`;

type Place = (name: string) => WebGLUniformLocation | null;

export function setLighting(gl: WebGL2RenderingContext, place: Place, lighting: Lighting | undefined): void {
  const { curve, gains, contrast, pivot, saturation } = lighting ?? NONE;
  gl.uniform1i(place('lightOn'), lighting ? 1 : 0);
  gl.uniform1i(place('lightSrgb'), curve === 'srgb' ? 1 : 0);
  gl.uniform3f(place('lightGains'), gains.r, gains.g, gains.b);
  gl.uniform1f(place('lightContrast'), contrast);
  gl.uniform1f(place('lightPivot'), pivot);
  gl.uniform1f(place('lightSaturation'), saturation);
}
