package answerprint.delivery;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** How frames are handed on. The ids are frozen: they stand in the database and in manifests. */
public enum DeliveryFormat {
    /** One file per frame: 16-bit half float, ZIP, in the plate's own encoding. */
    EXR("exr", "EXR 16-bit half, ZIP"),
    /** One QuickTime file: ProRes 4444 with 10 bits per sample, for editorial. */
    PRORES_4444("prores-4444", "ProRes 4444 MOV");

    private final String id;
    private final String title;

    DeliveryFormat(String id, String title) {
        this.id = id;
        this.title = title;
    }

    @JsonValue
    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    /** @throws IllegalArgumentException if no format has this id */
    @JsonCreator
    public static DeliveryFormat of(String id) {
        return Arrays.stream(values())
                .filter(format -> format.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Frames are delivered as exr or prores-4444, not as “" + id + "”."));
    }
}
