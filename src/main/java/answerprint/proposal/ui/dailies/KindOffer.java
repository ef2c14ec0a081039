package answerprint.proposal.ui.dailies;

import answerprint.correction.Asking;
import answerprint.correction.CorrectionKind;
import answerprint.correction.KindSettings;

/**
 * A kind that can be asked for on this take.
 *
 * @param title as the crew says it
 * @param asking what has to be marked and named for it
 * @param settings what may be turned
 */
record KindOffer(CorrectionKind kind, String title, Asking asking, KindSettings settings) {}
