package answerprint.architecture.offenders.entities.take;

/** Stands in for the real annotation, which would make the offender a mapped table of every test. */
@interface Entity {}
