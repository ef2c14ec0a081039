package answerprint.correction;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Why a reviewer wants another version; each steers the next try. The ids are kept in the database. */
public enum ReasonCode {
    SOFT("soft"),
    SMEAR("smear"),
    FLICKER("flicker"),
    EDGE_CHATTER("edge-chatter"),
    GRAIN_MISMATCH("grain-mismatch"),
    COLOUR_SHIFT("colour-shift"),
    DOUBLE_IMAGE("double-image"),
    SWIMMING_TEXTURE("swimming-texture"),
    SHADOW_LEFT("shadow-left"),
    WRONG_PARALLAX("wrong-parallax"),
    SHOULD_STAY("should-stay"),
    CHANGES_MOOD("changes-mood"),
    CHANGES_PERFORMANCE("changes-performance"),
    WRONG_LIGHT_DIRECTION("wrong-light-direction"),
    TOO_CLEAN("too-clean"),
    BREAKS_CONTINUITY("breaks-continuity"),
    TOO_MUCH_CHANGED("too-much-changed"),
    MISSED_AREA("missed-area"),
    WRONG_FRAMES("wrong-frames"),
    CONSENT_MISSING("consent-missing"),
    BRAND("brand"),
    THIRD_PARTY_LIKENESS("third-party-likeness"),
    LATER("later"),
    NEED_CONTEXT("need-context"),
    ASK_DP("ask-dp");

    private final String id;

    ReasonCode(String id) {
        this.id = id;
    }

    @JsonValue
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException when there is no such code */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ReasonCode of(String id) {
        for (ReasonCode code : values()) {
            if (code.id.equals(id)) {
                return code;
            }
        }
        throw new IllegalArgumentException("There is no reason " + id);
    }
}
