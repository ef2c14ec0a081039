package answerprint.guard;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** What a production is made for, which decides what may be used in it. The ids are frozen: they stand in the database. */
public enum ProductionType {
    /** It earns money, or may; what every production counts as until someone says otherwise. */
    COMMERCIAL("commercial"),
    /** It earns none and never will: a gift, a festival's trailer, a school's film. */
    NON_COMMERCIAL("non-commercial"),
    /** It is never shown outside a study. */
    RESEARCH("research");

    private final String id;

    ProductionType(String id) {
        this.id = id;
    }

    @JsonValue
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException if no type has this id */
    @JsonCreator
    public static ProductionType of(String id) {
        return Arrays.stream(values())
                .filter(type -> type.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "A production is commercial, non-commercial or research, not “" + id + "”."));
    }
}
