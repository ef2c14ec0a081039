package answerprint.architecture.offenders.entities.take;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity that everybody can see. */
@Entity
public class TakeRow {
    @Id
    long id;
}
