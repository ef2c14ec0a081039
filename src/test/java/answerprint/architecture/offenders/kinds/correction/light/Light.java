package answerprint.architecture.offenders.kinds.correction.light;

import answerprint.architecture.offenders.kinds.correction.wire.Wire;

/** Leans on another kind. */
class Light {
    Wire wire = new Wire();
}
