/**
 * The people page: who is on the production in which role, inviting someone, and what is named to a partner until when.
 *
 * <p>In: crew members, takes and proposals by name. Out: a page. Never here: passwords, and a list of other productions'
 * people.
 */
@NullMarked
package answerprint.review.ui.people;

import org.jspecify.annotations.NullMarked;
