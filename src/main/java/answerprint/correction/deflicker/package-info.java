/**
 * Takes rapid flicker out of a moving picture: {@code deflicker}.
 *
 * <p>What it repairs: exposure that jumps from frame to frame over the whole picture, per channel, or in broad areas (hand
 * cranking, a telecine, discharge lamps, a shutter that beats with them). When not to use it: rolling bands, light that a
 * story needs, exposure that differs between takes (a lighting match does that).
 *
 * <p>Method, in reading order. {@code FlickerPicture}: a frame as stops of light on at most 480 pixels. {@code CarriedLight}:
 * the frame before is carried along the motion (dense inverse search flow on evened luma) and compared; what is left, in
 * blocks, is how the light changed. {@code GainMesh}: a robust smooth fit to the blocks: one value, one per channel, or a bicubic
 * mesh of 3 × 4 or 6 × 8. {@code ToneTrial}: or the tones of the picture, from dark to bright, wherever they lie. Blocks that were
 * kept out say which of them pays, in the middle one of the picture's areas; where little can be carried along, tones are all that
 * is left (decision 0136). {@code LightCurve}: the changes add up to
 * a curve over time; straight runs, steps and kinks of it are light and stay, as do flashes; only what trembles round them is
 * flicker, whatever told it. {@code DeflickerRender}: a grade per frame in scene-linear light, the plate's texture untouched; by tone
 * a curve for each channel of each frame ({@code ToneChange}), the frame's own pixels with new values.
 *
 * <p>Papers: Delon 2006 (movie and video scale-time equalisation);
 * van Roosmalen 1999 on flicker of archived film; Kroeger et al. 2016 (flow); Kim et al. 2009 (piecewise linear trends); Hampel
 * 1974 (flashes).
 *
 * <p>Limits: flicker slower than about half a second looks like light and stays; a cue hidden inside strong flicker is only seen
 * when it is larger than three times the flicker's spread. A place whose own light changes as fast as the flicker (cloth that is
 * moved, fire) is held too still by areas, and what enters the picture changes its tones. What was clipped stays clipped. More than
 * 0.15 stop needs leave.
 *
 * <p>In: the take's frames. Out: a grade or new values per frame for the whole picture. Never: new pixels, a change of a light cue.
 */
@NullMarked
package answerprint.correction.deflicker;

import org.jspecify.annotations.NullMarked;
