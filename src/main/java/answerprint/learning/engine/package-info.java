/**
 * LibTorch: the two small nets, their training steps and the way of pixels into tensors and back.
 *
 * <p>In: borrowed pixels. Out: pixels written where the caller lends room, weights as files. Tensors live inside one pointer
 * scope per call and never leave this package. Never: two threads in one net.
 */
@NullMarked
package answerprint.learning.engine;

import org.jspecify.annotations.NullMarked;
