package answerprint.architecture.offenders.entities.take;

/** An entity that everybody can see. */
@Entity
public class TakeRow {}
