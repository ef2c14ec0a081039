/**
 * {@code ./answerprint bench}: measures quality and speed against peers in the same run, on any folder of footage. Each row
 * is a {@link answerprint.bench.BenchRow}. It may see every package; none may see it.
 */
@NullMarked
package answerprint.bench;

import org.jspecify.annotations.NullMarked;
