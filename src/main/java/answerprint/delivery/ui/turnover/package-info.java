/**
 * The delivery page: what is final, what is missing by name, and the turnovers with their files.
 *
 * <p>In: standings, deliveries. Out: a page. Never here: a way round a missing sign-off.
 */
@NullMarked
package answerprint.delivery.ui.turnover;

import org.jspecify.annotations.NullMarked;
