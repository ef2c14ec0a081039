package answerprint.architecture.offenders.shell.review;

import answerprint.architecture.offenders.shell.shell.Frame;

/** A service that uses a view part. */
class UsesShell {
    Frame frame = new Frame();
}
