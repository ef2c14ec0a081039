package answerprint.guard;

import answerprint.correction.Nature;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** What may be done to a performer's picture, as consents name it. The ids are frozen: they stand in the database. */
public enum Operation {
    /** Other pixels where the performer's face is. */
    LIKENESS("likeness"),
    /** The performer's clothes look otherwise. */
    WARDROBE("wardrobe"),
    /** The performer's own face in another light or colour than a grade of the whole gives. */
    COSMETIC("cosmetic");

    private final String id;

    Operation(String id) {
        this.id = id;
    }

    /** What a change of this nature does to a face that it alters. */
    public static Operation onFaceBy(Nature nature) {
        return switch (nature) {
            case REPLACES -> LIKENESS;
            case GRADES -> COSMETIC;
        };
    }

    @JsonValue
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException if none has this id */
    @JsonCreator
    public static Operation of(String id) {
        return Arrays.stream(values())
                .filter(operation -> operation.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "A performer agrees to likeness, wardrobe or cosmetic, not “" + id + "”."));
    }
}
