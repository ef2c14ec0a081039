package answerprint.architecture.offenders.cycles.one;

import answerprint.architecture.offenders.cycles.two.Second;

/** Half of a circle. */
public class First {
    public Second second = new Second();
}
