package answerprint.architecture.offenders.cycles.two;

import answerprint.architecture.offenders.cycles.one.First;

/** The other half. */
public class Second {
    public First first = new First();
}
