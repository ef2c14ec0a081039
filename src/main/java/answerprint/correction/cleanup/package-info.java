/**
 * Repairs what is wrong with a plate for technical reasons: {@code cleanup}.
 *
 * <p>What it repairs, each class with its own finder, repair and line in the defect log:
 *
 * <ul>
 *   <li><b>Dust, dirt, sparkles</b> ({@code SpotFinder}, {@code SpotJudging}, {@code Flight}, {@code SpotRepair}): on one frame
 *       only, 1 to 400 pixels. Found as what is brighter, or darker, than anything both motion-compensated neighbours show
 *       within a pixel; judged by its ring, by how well the neighbours agree, by the frames two away, and by whether it is
 *       a thing in flight. Filled from the one of four neighbours that fits the ring and the others best.
 *   <li><b>Dead and hot pixels</b> ({@code DeadPixelLearning}, {@code DeadPixelMap}, {@code DeadPixelRepair}): per camera, from
 *       the production model when it knows them, else from this take and others of its set-up.
 *   <li><b>Vertical scratches</b> ({@code ScratchFinder}, {@code ScratchRepair}): what the scratch added to its columns is
 *       subtracted; grain and what shows through stay.
 *   <li><b>Lens dirt</b> ({@code LensDirtLearning}, {@code LensDirtRepair}): soft places that stay while the picture moves; the
 *       light that they took is given back, when asked for.
 *   <li><b>Repeated frames</b> ({@code FrameSteps}, {@code Between}, {@code RepeatRender}): made anew from both sides, when asked
 *       for. Dropped frames are told, never filled: the count of frames must stay.
 *   <li><b>Rolling bands</b> ({@code RowChanges}, {@code RollingBand}, {@code BandRender}): one wave over rows and frames, graded
 *       off, when asked for.
 * </ul>
 *
 * <p>When not to use it: rain, snow, confetti in front of a still background (they are meant); scratches that lean; flicker of the
 * whole picture.
 *
 * <p>Papers: Kokaram 1998, <i>Motion Picture Restoration</i> (spike detection on compensated neighbours); Nadenau and Mitra 1997
 * (rank order differences); Kroeger et al. 2016 (dense inverse search flow).
 *
 * <p>Limits: on the first and last frame of a take and beside cuts dust is left alone, since one neighbour tells too little; so it
 * is where fast motion hides what lies behind. A single-frame glint on a still thing looks like a sparkle. Banding and
 * jitter are not handled, nor row noise without a wave.
 *
 * <p>In: an {@code Assignment} with the classes asked for, the frame and two to each side. Out: patches and a defect log. Never:
 * knowledge kept from frame to frame; a change outside the mattes.
 */
@NullMarked
package answerprint.correction.cleanup;

import org.jspecify.annotations.NullMarked;
