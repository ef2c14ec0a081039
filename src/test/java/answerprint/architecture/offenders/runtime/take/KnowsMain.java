package answerprint.architecture.offenders.runtime.take;

import answerprint.architecture.offenders.runtime.runtime.Main;

/** A feature that knows what runs it. */
class KnowsMain {
    Main main = new Main();
}
