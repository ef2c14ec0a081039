package answerprint.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** What someone is on one production. The ids are frozen: they stand in the database, the ledger and the realm. */
public enum CrewRole {
    DIRECTOR("director", "Director"),
    DP("dp", "DP"),
    EDITOR("editor", "Editor"),
    VFX_SUPERVISOR("vfx-supervisor", "VFX supervisor"),
    PRODUCER("producer", "Producer"),
    PARTNER("partner", "Partner"),
    ADMIN("admin", "Admin");

    private final String id;
    private final String title;

    CrewRole(String id, String title) {
        this.id = id;
        this.title = title;
    }

    @JsonValue
    public String id() {
        return id;
    }

    /** As the crew writes it, for screens. */
    public String title() {
        return title;
    }

    /** @throws IllegalArgumentException if no role has this id */
    @JsonCreator
    public static CrewRole of(String id) {
        return Arrays.stream(values())
                .filter(role -> role.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No role is called " + id + "."));
    }

    @Override
    public String toString() {
        return id;
    }
}
