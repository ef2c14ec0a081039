/**
 * Parts that several pages use: the Java twins of the components in {@code frontend/components}, chips, and the words of
 * empty and failed states.
 *
 * <p>In: values. Out: named events. Never here: a feature's classes, a gerund, a database.
 */
@NullMarked
package answerprint.shell.parts;

import org.jspecify.annotations.NullMarked;
