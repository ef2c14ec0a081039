package answerprint.architecture.offenders.injection.take;

import jakarta.inject.Inject;

/** Hides what it needs in a field. */
class FieldInjected {
    @Inject
    String needed;
}
