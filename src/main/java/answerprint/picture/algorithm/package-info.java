/**
 * OpenCV's algorithms, each held while it runs. Their Java handles pass OpenCV a bare address, and the collector may take
 * a handle, and the algorithm behind it, in the middle of a call on it (decision 0169).
 */
@NullMarked
package answerprint.picture.algorithm;

import org.jspecify.annotations.NullMarked;
