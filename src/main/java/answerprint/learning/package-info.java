/**
 * What a production teaches the machine: immutable {@link answerprint.learning.ProductionModel} versions, learned only from
 * this production's own takes.
 *
 * <p>In: takes (their frames, read through {@code picture.FrameSource} in the box) and {@link answerprint.learning.Example}s
 * that later rooms remember here. Out: a wire finder, a repair net with the shots it may be used on, noise levels per camera,
 * lighting statistics per set-up, and how all that was measured.
 *
 * <p>Never: another production's frames, weights from elsewhere, tensors outside {@code learning.engine}.
 */
@NullMarked
package answerprint.learning;

import org.jspecify.annotations.NullMarked;
