/**
 * How the sample production is made, and what the truth behind it is.
 *
 * <p>Lives here: plates (filmed footage and a moving camera over photographs), the faults laid over them by seed, and
 * {@link answerprint.sample.MakeSample}, which writes the takes that ship. In: the sources in the test resources. Out:
 * the files under {@code src/main/resources/sample} and, for any test, the true plate and the true matte of a frame.
 * Never here: anything that the product needs while it runs.
 */
@NullMarked
package answerprint.sample;

import org.jspecify.annotations.NullMarked;
