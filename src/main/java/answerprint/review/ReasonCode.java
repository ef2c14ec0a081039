package answerprint.review;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** Why a version is not good yet, in words that steer the next try. The ids are frozen. */
public enum ReasonCode {
    SOFT("soft", Family.PICTURE, "Soft"),
    SMEAR("smear", Family.PICTURE, "Smear"),
    FLICKER("flicker", Family.PICTURE, "Flicker"),
    EDGE_CHATTER("edge-chatter", Family.PICTURE, "Edge chatter"),
    GRAIN_MISMATCH("grain-mismatch", Family.PICTURE, "Grain mismatch"),
    COLOUR_SHIFT("colour-shift", Family.PICTURE, "Colour shift"),
    DOUBLE_IMAGE("double-image", Family.PICTURE, "Double image"),
    SWIMMING_TEXTURE("swimming-texture", Family.PICTURE, "Swimming texture"),
    SHADOW_LEFT("shadow-left", Family.PICTURE, "Shadow or reflection left"),
    WRONG_PARALLAX("wrong-parallax", Family.PICTURE, "Wrong parallax"),
    SHOULD_STAY("should-stay", Family.INTENT, "Should stay"),
    CHANGES_MOOD("changes-mood", Family.INTENT, "Changes mood"),
    CHANGES_PERFORMANCE("changes-performance", Family.INTENT, "Changes performance"),
    WRONG_LIGHT_DIRECTION("wrong-light-direction", Family.INTENT, "Wrong light direction"),
    TOO_CLEAN("too-clean", Family.INTENT, "Too clean"),
    BREAKS_CONTINUITY("breaks-continuity", Family.INTENT, "Breaks continuity"),
    TOO_MUCH_CHANGED("too-much-changed", Family.SCOPE, "Too much changed"),
    MISSED_AREA("missed-area", Family.SCOPE, "Missed area"),
    WRONG_FRAMES("wrong-frames", Family.SCOPE, "Wrong frames"),
    CONSENT_MISSING("consent-missing", Family.RIGHTS, "Consent missing"),
    BRAND("brand", Family.RIGHTS, "Brand"),
    THIRD_PARTY_LIKENESS("third-party-likeness", Family.RIGHTS, "Third-party likeness"),
    LATER("later", Family.LATER, "CBB: later"),
    NEED_CONTEXT("need-context", Family.LATER, "Need context"),
    ASK_DP("ask-dp", Family.LATER, "Ask DP");

    /** What a reason is about. */
    public enum Family {
        PICTURE,
        INTENT,
        SCOPE,
        RIGHTS,
        LATER
    }

    private final String id;
    private final Family family;
    private final String title;

    ReasonCode(String id, Family family, String title) {
        this.id = id;
        this.family = family;
        this.title = title;
    }

    @JsonValue
    public String id() {
        return id;
    }

    public Family family() {
        return family;
    }

    /** For chips on the screen. */
    public String title() {
        return title;
    }

    /** @throws IllegalArgumentException if no reason has this id */
    @JsonCreator
    public static ReasonCode of(String id) {
        return Arrays.stream(values())
                .filter(code -> code.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No reason is called “" + id + "”."));
    }
}
