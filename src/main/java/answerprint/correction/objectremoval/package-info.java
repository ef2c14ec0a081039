/**
 * Takes objects out of a moving picture: {@code object-removal}.
 *
 * <p>What it repairs: anything with an area that a person draws round on one frame or several: a rig, a boom, crew, a marker, and its
 * shadow or reflection, drawn likewise. When not to use it: for wires ({@code wire-removal} measures their profile), for what is
 * between the camera and a performer's face, for objects that stand before water, crowds or leaves in the wind.
 *
 * <p>Method, in reading order. {@code ObjectKey}: what was drawn. {@code ObjectTracker}: outlines are carried from each key by the
 * object's own motion (Lucas-Kanade corners that move unlike the surroundings, a similarity by RANSAC), between two keys from both.
 * {@code ObjectMatting}: outlines grown by some pixels, with a soft edge. {@code PlateFill} in {@code correction.repair}: what the
 * object hides is borrowed from frames near and far and from other takes of the set-up, registered by a plane and the flow that is
 * left over; before a locked-off camera from the nearest frames on either side that show it ({@code StandingLenders}: what the set
 * looks like is voted on once, and what differs from it on a frame is kept from lending); brought to this frame's exposure by a
 * curve per channel from the whole picture; soft light and colour from what most
 * of eleven frames agree on where there are as many, of a locked-off camera those less believed that show it beside something drawn round there; detail
 * from the best single one; bent to meet the plate round the hole; believed as far as a hold-out band beside the hole says, under a moving camera as far as the
 * same fill was worth on copies of the hole laid beside it and as the motion beside the hole is one plane's; there it is settled at
 * last ({@code SettledFill}): differences between neighbours and colours each as far as they are believed, so that a misplaced lender keeps
 * its soft light and loses its edges, and no seam shows where one lender ends.
 *
 * <p>Papers: Granados et al. 2012 (background inpainting for videos with dynamic objects), Newson et al. 2014, Kroeger et al. 2016
 * (dense inverse search flow), Lowe 2004 (SIFT), Mann 2000 (comparagrams), Comaniciu and Meer 2002 (mean shift),
 * Pérez et al. 2003 and Bhat et al. 2008 (gradient domain, screened). No weights are shipped or used.
 *
 * <p>Limits: before a locked-off camera somebody who was never drawn round and stands still for a fifth of the take is taken for
 * the set; what no frame shows gets fine structure from beside the hole, is said to be synthesised, and counted; parallax in the
 * hole is followed only as far as it shows beside it, and where something that moves by itself fills the hole, the set may be put in
 * its place; a box that is drawn large changes all that it holds.
 *
 * <p>In: an {@code Assignment} with drawn keys, the take's frames. Out: patches. Never: pixels of another production, a change
 * outside the matte, an object that nobody named.
 */
@NullMarked
package answerprint.correction.objectremoval;

import org.jspecify.annotations.NullMarked;
