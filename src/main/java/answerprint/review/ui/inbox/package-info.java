/**
 * The inbox: what needs my sign-off, what was answered, what is held.
 *
 * <p>In: the inbox. Out: a page. Never here: another person's inbox.
 */
@NullMarked
package answerprint.review.ui.inbox;

import org.jspecify.annotations.NullMarked;
