/**
 * Takes wires out of a moving picture: {@code wire-removal}.
 *
 * <p>What it repairs: thin lines up to about 20 pixels across (rigs, cables, ropes before anything), drawn by a person on one
 * frame with two to five points, or found by the production's own net. When not to use it: objects with an area,
 * wires in hair.
 *
 * <p>Method, in reading order. {@code WireTracker}: the drawing is snapped to the ridge and followed by dynamic programming
 * along normals, guided by its own and by the camera's motion, in the picture and in what moves against the set ({@code
 * MovingLuma}); an end that leaves the picture is prolonged to its edge on every frame; each further drawing takes over from
 * its own frame on. {@code WireMatting}: soft matte from the measured profile, motion blur included. {@code Gathering}: twelve neighbours up to 24 frames away are registered (homographies by
 * Lucas-Kanade and RANSAC, then what is left by DIS flow at 960 pixels at most, completed over the hole as a membrane) and
 * sampled at full resolution; where something beside the hole moves unlike the background, a performer above all, the same
 * neighbours are also brought into place along its own way ({@code OwnLayers}); beside them stand fills from the frame itself (along slopes; membrane). Where no neighbour
 * shows what is behind, {@code OtherTakes} of the set-up are asked: the frames that look most alike round the hole, laid
 * over it by SIFT, RANSAC and the same flow, their light brought to this take's; a take in which the same wire still hangs
 * lends nothing. {@code Fusion}: all of them are also made on a band beside the hole, where the truth is known, and weighed
 * by what they were worth there (best linear unbiased estimate). {@code GrainTopUp}: what blending took of the grain comes
 * back from this frame's own grain beside the hole. A wire's shadow is marked as a second line, or found in a box that a
 * reviewer draws ({@code ShadowSeek}); it is followed like a wire, but its pixels are lit again, not replaced: {@code
 * ShadowRelight} takes from the same fill only how bright the place would be, as a gain in scene-linear light that is smooth
 * along the shadow, and the plate's own texture and grain stay under it.
 *
 * <p>Papers: Lowe 2004 (SIFT); Kroeger et al. 2016 (dense inverse search flow); Kokaram 1998 on motion picture restoration;
 * Gauss-Markov for the weights. No weights are shipped; the production's own nets are used where they were learned.
 *
 * <p>Limits: a wire that never moves against a background that never moves uncovers nothing; where no other take of the
 * set-up shows it either, such pixels are interpolated and said to be. Other takes of another size or encoding are not
 * asked. A narrow gap between things at different depths, wholly behind a wire, may come back bent. Glints of
 * wires stay; a shadow that nobody marks does too.
 *
 * <p>In: an {@code Assignment} with drawn points, the take's frames. Out: patches. Never: pixels of another production, a change
 * outside the matte.
 */
@NullMarked
package answerprint.correction.wireremoval;

import org.jspecify.annotations.NullMarked;
