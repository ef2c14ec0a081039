package answerprint.access;

import answerprint.rows.Rows;
import jakarta.enterprise.context.ApplicationScoped;

/** Whether the try-out's well-known passwords still open something. */
@ApplicationScoped
public class SamplePasswords {
    private final Rows rows;

    public SamplePasswords(Rows rows) {
        this.rows = rows;
    }

    /** While true, the product must not listen anywhere but on loopback. */
    public boolean exist() {
        return rows.any("select 1 from access_person where sample_password and disabled is null limit 1");
    }
}
