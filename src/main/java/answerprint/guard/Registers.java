package answerprint.guard;

import answerprint.access.Permission;
import answerprint.access.ProductionAccess;
import answerprint.ledger.CanonicalJson;
import answerprint.production.ProductionId;
import answerprint.rows.Row;
import answerprint.rows.Rows;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;

/** Reads what productions put on file. */
@ApplicationScoped
public class Registers {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Rows rows;
    private final ProductionAccess access;

    public Registers(Rows rows, ProductionAccess access) {
        this.rows = rows;
        this.access = access;
    }

    /** The one that holds now, for members of the crew. */
    public RegisterVersion current(ProductionId production) {
        access.require(production, Permission.SEE_PRODUCTION);
        return inForce(production);
    }

    /** For the machine's own orders: what the guards are told. */
    public Register followed(ProductionId production) {
        return inForce(production).register();
    }

    RegisterVersion inForce(ProductionId production) {
        return rows.one("""
                        select r.version, r.body, r.set_at, coalesce(p.name, 'Answerprint') as set_by
                        from guard_register r left join access_person p on p.id = r.set_by
                        where r.production = ? order by r.version desc limit 1
                        """, Registers::read, production.value()).orElse(RegisterVersion.NONE);
    }

    private static RegisterVersion read(Row row) throws SQLException {
        try {
            return new RegisterVersion(
                    row.number("version"),
                    JSON.readValue(row.text("body"), Register.class),
                    row.text("set_by"),
                    row.instant("set_at"));
        } catch (JsonProcessingException cause) {
            throw new IllegalStateException("A stored register cannot be read", cause);
        }
    }

    static String body(Register register) {
        return CanonicalJson.of(register.facts());
    }
}
