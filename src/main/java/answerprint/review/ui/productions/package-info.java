/**
 * The list of productions that someone is on: the first page after the log-in.
 *
 * <p>In: the person's productions. Out: a page. Never here: what is inside a production.
 */
@NullMarked
package answerprint.review.ui.productions;

import org.jspecify.annotations.NullMarked;
