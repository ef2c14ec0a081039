/**
 * What it learned: the versions of the production model, their takes, curves, previews and gates.
 *
 * <p>In: production models. Out: a page. Never here: tensors.
 */
@NullMarked
package answerprint.learning.ui.learned;

import org.jspecify.annotations.NullMarked;
