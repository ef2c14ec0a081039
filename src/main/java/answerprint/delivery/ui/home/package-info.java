/**
 * A production's first page: what waits for whom, and the work on its way.
 *
 * <p>In: counts and orders of every feature. Out: a page. Never here: decisions.
 */
@NullMarked
package answerprint.delivery.ui.home;

import org.jspecify.annotations.NullMarked;
