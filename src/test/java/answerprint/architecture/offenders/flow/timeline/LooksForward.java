package answerprint.architecture.offenders.flow.timeline;

import answerprint.architecture.offenders.flow.review.Verdict;

/** Breaks the flow: timeline stands before review. */
class LooksForward {
    Verdict verdict = new Verdict();
}
