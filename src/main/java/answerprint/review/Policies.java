package answerprint.review;

import answerprint.access.CrewMemberId;
import answerprint.access.CrewRole;
import answerprint.access.Permission;
import answerprint.access.ProductionAccess;
import answerprint.ledger.CanonicalJson;
import answerprint.production.ProductionId;
import answerprint.rows.Row;
import answerprint.rows.Rows;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the sign-off policies of a production. The first version, the house's defaults, is written when first asked for. */
@ApplicationScoped
public class Policies {
    private static final String COLUMNS = """
            select v.version, v.body, v.sha256, v.set_at, coalesce(p.name, 'Answerprint') as set_by
            from review_policy v left join access_person p on p.id = v.set_by where v.production = ?
            """;

    private final Rows rows;
    private final ProductionAccess access;
    private final ObjectMapper json;

    public Policies(Rows rows, ProductionAccess access, ObjectMapper json) {
        this.rows = rows;
        this.access = access;
        this.json = json;
    }

    /** The one that holds now, for members of the crew. */
    public PolicyVersion current(ProductionId production) {
        access.require(production, Permission.SEE_PRODUCTION);
        return inForce(production);
    }

    /** All of them, newest first. */
    public List<PolicyVersion> history(ProductionId production) {
        access.require(production, Permission.SEE_PRODUCTION);
        inForce(production);
        return rows.list(COLUMNS + " order by v.version desc", this::read, production.value());
    }

    PolicyVersion inForce(ProductionId production) {
        return newest(production).orElseGet(() -> {
            write(production, 1, SignOffPolicy.defaults(), CrewMemberId.MACHINE);
            return newest(production).orElseThrow();
        });
    }

    Map<Integer, PolicyVersion> byVersion(ProductionId production) {
        Map<Integer, PolicyVersion> all = new HashMap<>();
        inForce(production);
        rows.list(COLUMNS, this::read, production.value()).forEach(version -> all.put(version.version(), version));
        return all;
    }

    /** @return whether this version number was still free */
    boolean write(ProductionId production, int version, SignOffPolicy policy, CrewMemberId by) {
        String body = CanonicalJson.of(policy.facts());
        String hashed = CanonicalJson.of(Map.of("policy", policy.facts(), "version", version));
        return rows.run("""
                        insert into review_policy (production, version, body, sha256, set_by) values (?, ?, ?, ?, ?)
                        on conflict do nothing""", production.value(), version, body, sha256(hashed), by.value()) == 1;
    }

    private Optional<PolicyVersion> newest(ProductionId production) {
        return rows.one(COLUMNS + " order by v.version desc limit 1", this::read, production.value());
    }

    private PolicyVersion read(Row row) throws SQLException {
        return new PolicyVersion(
                row.number("version"),
                parsed(row.text("body")),
                row.text("sha256"),
                row.text("set_by"),
                row.instant("set_at"));
    }

    private SignOffPolicy parsed(String body) {
        try {
            JsonNode tree = json.readTree(body);
            Map<String, Map<CrewRole, Duty>> duties = new HashMap<>();
            tree.get("duties").properties().forEach(kind -> {
                Map<CrewRole, Duty> cells = new EnumMap<>(CrewRole.class);
                kind.getValue()
                        .properties()
                        .forEach(cell -> cells.put(
                                CrewRole.of(cell.getKey()),
                                Duty.of(cell.getValue().asText())));
                duties.put(kind.getKey(), cells);
            });
            return new SignOffPolicy(
                    duties,
                    tree.get("minimumPeople").asInt(),
                    tree.get("onePersonMaySignTwice").asBoolean());
        } catch (JsonProcessingException cause) {
            throw new IllegalStateException("A stored sign-off policy cannot be read", cause);
        }
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException cause) {
            throw new IllegalStateException("Every JDK has SHA-256", cause);
        }
    }
}
