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
 *   <li><b>Lens dirt</b> ({@code PassingScene}, {@code LensDirtLearning}, {@code LensDirtRepair}): frames are laid over each other by
 *       the set, so that the scene cancels out and what stays on the sensor is left; the light that it took is given back, when
 *       asked for.
 *   <li><b>Repeated frames</b> ({@code FrameSteps}, {@code Between}, {@code RepeatRender}): made anew from both sides.
 *   <li><b>Dropped frames</b> ({@code FrameMoves}, {@code DropRender}): the count of frames must stay, so the two frames at the gap
 *       are made anew a third of a frame nearer to each other, and one double step becomes three even ones.
 *   <li><b>Rolling bands</b> ({@code RowChanges}, {@code RollingBand}, {@code BandRender}): one wave over rows and frames, graded
 *       off.
 *   <li><b>Row noise</b> ({@code RowNoise}, {@code RowNoiseRender}): an offset of each row, new on every frame; the median of the
 *       row's differences from motion-compensated neighbours tells it from rows of the picture, and is subtracted.
 *   <li><b>Banding</b> ({@code ContourSteps}, {@code ContourSmoothing}, {@code ContourRender}): where a plate climbs in plateaus by
 *       less than a code a pixel, the smooth slope that the codes allow, dithered; by one code at most.
 *   <li><b>Jitter</b> ({@code CameraWeave}, {@code JitterRender}): each frame moved to where a steady camera would have put it;
 *       only when asked for, never proposed.
 * </ul>
 *
 * <p>When not to use it: rain, snow, confetti in front of a still background (they are meant); scratches that lean; flicker of the
 * whole picture.
 *
 * <p>Papers: Kokaram 1998, <i>Motion Picture Restoration</i> (spike detection on compensated neighbours); Nadenau and Mitra 1997
 * (rank order differences); Kroeger et al. 2016 (dense inverse search flow).
 *
 * <p>Limits: on the first and last frame of a take and beside cuts dust is left alone, since one neighbour tells too little; so it
 * is where fast motion hides what lies behind. A single-frame glint on a still thing looks like a sparkle. A drop is told from
 * uneven motion only where the frames beside it move evenly. Row offsets that stay from frame to frame look like the picture
 * before a camera that stands still. Steps in an 8-bit recording are proposed only when they are coarser than the recording
 * itself must have; asked for, they are smoothed at any depth. Dirt on the lens is told from the set only while the camera moves by
 * a twelfth of the picture within an eighth of the take; what rides along with the camera, a bonnet's corner say, can look like it.
 *
 * <p>In: an {@code Assignment} with the classes asked for, the frame and two to each side. Out: patches and a defect log. Never:
 * knowledge kept from frame to frame; a change outside the mattes.
 */
@NullMarked
package answerprint.correction.cleanup;

import org.jspecify.annotations.NullMarked;
