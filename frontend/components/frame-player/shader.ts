import { LIGHTING } from './lighting';

/** Two triangles over the stage. */
export const VERTEX = `#version 300 es
in vec2 corner;
void main() { gl_Position = vec4(corner, 0.0, 1.0); }`;

/** Both sides at the same frame; the mode says how they meet. Picture values stay as the proxy shows them. */
export const FRAGMENT = `#version 300 es
precision highp float;
uniform sampler2D plate;
uniform sampler2D proposal;
uniform vec2 stage;      // device pixels
uniform vec2 origin;     // of the picture in the stage, device pixels, from the top left
uniform vec2 shown;      // size of the picture in the stage, device pixels
uniform int mode;        // 0 side, 1 wipe, 2 difference, 3 heat map, 4 overlay
uniform float side;      // 0 plate, 1 proposal
uniform float wipe;      // 0..1 of the picture
uniform bool wipeTurned;
uniform float gain;
uniform float opacity;
uniform float gamma;
out vec4 color;
${LIGHTING}
vec3 ramp(float t) {
  return clamp(vec3(3.0 * t, 3.0 * t - 1.0, 3.0 * t - 2.0) + vec3(0.0, 0.0, 0.5 * (1.0 - t) * step(0.004, t)), 0.0, 1.0);
}
vec3 both(vec2 uv) {
  vec3 a = texture(plate, uv).rgb;
  vec3 b = lit(texture(proposal, uv).rgb);
  if (mode == 1) return (wipeTurned ? uv.y : uv.x) < wipe ? a : b;
  if (mode == 2) return abs(a - b) * gain;
  if (mode == 4) return mix(a, b, opacity);
  vec3 d = abs(a - b);
  float most = max(d.r, max(d.g, d.b));
  float grey = dot(a, vec3(0.2126, 0.7152, 0.0722)) * 0.35;
  return most * 255.0 < 1.5 ? vec3(grey) : ramp(clamp(0.25 + most * gain, 0.0, 1.0));
}
void main() {
  vec2 at = vec2(gl_FragCoord.x, stage.y - gl_FragCoord.y);
  vec2 uv = (at - origin) / shown;
  if (any(lessThan(uv, vec2(0.0))) || any(greaterThanEqual(uv, vec2(1.0)))) {
    color = vec4(vec3(28.0 / 255.0), 1.0); // the neutral surround
    return;
  }
  // One side is the common case and must cost one look-up, also on machines that draw without a graphics card.
  vec3 c;
  if (mode == 0) {
    if (side < 0.5) c = texture(plate, uv).rgb;
    else c = lit(texture(proposal, uv).rgb);
  } else c = both(uv);
  if (gamma != 1.0) c = pow(clamp(c, 0.0, 1.0), vec3(1.0 / gamma));
  color = vec4(c, 1.0);
}`;
