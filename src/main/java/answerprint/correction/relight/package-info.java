/**
 * Gives a shot another light: {@code relight}.
 *
 * <p>Three ways that may act together. A <em>reference</em>: one frame of another take of the set-up shows the wanted light, or
 * the artist graded one frame of this take with any tool and it was logged as a one-frame take; a CDL in ACEScct and a smooth
 * map of exposure are fitted to before and after (engine notes §4.5; bilateral guided upsampling, Chen et al. 2016, without its
 * luma axis: decision 0116) and the map is carried along the set's motion. <em>Windows</em>: ellipses and polygons with a
 * soft edge, exposure and colour of light, that follow what lies in them. <em>Notes</em> in stops, printer points, kelvin and
 * ratio, for the whole picture.
 *
 * <p>In: footage, a reference frame, windows, notes. Out: a grade per frame, never new pixels: light of low frequency, the
 * plate's texture kept. Never: cast shadows, highlights on skin or hair, hard edges of light; a light change that nobody asked
 * for, so that looking through a take finds nothing of this kind. Not for a lamp that an actor carries, nor where the reference
 * shows another set. Up to one stop without leave. Following costs 80 kB of heap a frame, so 250 MB for the longest proposal.
 */
@NullMarked
package answerprint.correction.relight;

import org.jspecify.annotations.NullMarked;
