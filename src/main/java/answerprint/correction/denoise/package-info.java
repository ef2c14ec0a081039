/**
 * Takes noise out of a moving picture: {@code denoise}.
 *
 * <p>What it repairs: sensor noise of a take that is noisier than its neighbours, after a push of exposure or a high gain. When
 * not to use it: grain that is wanted, compression blocks, single defects (cleanup does those).
 *
 * <p>Method, in reading order. {@code TakeNoise}: how strong the noise is at each level of each channel, from neighbouring frames
 * laid over each other; what the production learned of this camera gives the shape of the curve. {@code EvenNoise}: codes are bent
 * so that noise has spread 1 everywhere, and turned to one grey and two colour planes. {@code NeighbourMotion} and {@code
 * AlignedMean}: two frames on either side are laid over the frame along the motion and averaged as far as they agree with it
 * beyond their noise; how much noise is left is known for each pixel. {@code BlockShrinking}: what is left is shrunk in
 * overlapping 8 × 8 cosine transforms, first by a threshold, then by Wiener weights from the first result. {@code DenoiseRender}:
 * a share of that is taken, and the plate's own grain is given back as far as it is wanted: the same grain, nothing synthetic.
 *
 * <p>Papers: Dugad and Ahuja 1999 (motion-compensated temporal filtering), Dabov et al. 2007 (VBM3D: two passes, Wiener from a
 * first estimate), Yaroslavsky 1996 and Yu and Sapiro 2011 (overlapping cosine transforms), Foi et al. 2008 (noise by level),
 * Kroeger et al. 2016 (flow).
 *
 * <p>Limits: noise that is far from white (strong compression, film grain larger than 4 pixels) is taken out in part; texture that
 * is weaker than the noise and moves unforeseeably goes with it.
 *
 * <p>In: the take's frames, numbers of the production's model. Out: new values for the frame's own pixels, and which frames spoke.
 * Never: synthetic grain, a net, pixels of another take.
 */
@NullMarked
package answerprint.correction.denoise;

import org.jspecify.annotations.NullMarked;
