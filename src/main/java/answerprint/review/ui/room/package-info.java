/**
 * The review room: one proposal beside its plate, its evidence, who must sign, what was said, and the decision.
 *
 * <p>In: records of proposal and review. Out: notes and verdicts through their gerunds. Parts take values in and fire
 * named events out; {@code ReviewRoomState} thinks; the view composes. Never here: pixels, transactions, a second opinion
 * on who may sign.
 */
@NullMarked
package answerprint.review.ui.room;

import org.jspecify.annotations.NullMarked;
