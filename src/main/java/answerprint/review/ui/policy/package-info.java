/**
 * The sign-off policy: the matrix of kinds and roles, and its versions.
 *
 * <p>In: policy versions. Out: a page. Never here: a change of past decisions.
 */
@NullMarked
package answerprint.review.ui.policy;

import org.jspecify.annotations.NullMarked;
