package answerprint.correction.lightingmatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import answerprint.colour.LightingNote;
import answerprint.correction.Assignment;
import answerprint.correction.repair.light.LightAsk;
import answerprint.picture.Region;
import answerprint.timeline.FrameRange;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LightRipplingTest {
    private static final UUID TAKE = new UUID(0, 1);
    private static final UUID HERO = new UUID(0, 2);
    private static final UUID SIBLING = new UUID(0, 3);
    private static final FrameRange ITS_FRAMES = FrameRange.ofCount(80);
    private final LightingMatch kind = new LightingMatch();

    @Test
    void aSiblingIsMatchedToTheSameHeroWithTheSameNotesAndStrength() throws Exception {
        LightAsk darker = new LightAsk(LightingNote.NONE.withStops(-0.5), List.of());
        LightAsk drawn = new LightAsk(LightingNote.NONE.withStops(1), List.of(new Region(1, 2, 30, 40)));
        Assignment approved = approved(
                new MatchHints(HERO.toString(), List.of(darker, drawn), java.util.Optional.empty()).into(object()));

        Assignment next = kind.rippled(approved, fitted(), SIBLING, ITS_FRAMES).orElseThrow();

        assertThat(next.take()).isEqualTo(SIBLING);
        assertThat(next.frames()).isEqualTo(ITS_FRAMES);
        assertThat(next.keepOut()).isEmpty();
        assertThat(next.settings().path("strength").asInt()).isEqualTo(75);
        MatchHints hints = MatchHints.read(next.hints());
        assertThat(hints.hero()).contains(HERO);
        assertThat(hints.notes()).containsExactly(darker);
        assertThat(hints.like()).hasValueSatisfying(cdl -> {
            assertThat(cdl.p()[0]).isCloseTo(1.1, within(1e-12));
            assertThat(cdl.p()[5]).isCloseTo(0.03, within(1e-12));
            assertThat(cdl.p()[9]).isCloseTo(0.9, within(1e-12));
        });
    }

    @Test
    void aHeroThatWasChosenByTheMachineIsKept() throws Exception {
        Assignment next =
                kind.rippled(approved(object()), fitted(), SIBLING, ITS_FRAMES).orElseThrow();

        assertThat(MatchHints.read(next.hints()).hero()).contains(HERO);
    }

    @Test
    void theHeroItselfIsLeftAlone() throws Exception {
        assertThat(kind.rippled(approved(object()), fitted(), HERO, ITS_FRAMES)).isEmpty();
        assertThat(kind.rippled(approved(object()), object(), SIBLING, ITS_FRAMES))
                .isEmpty();
    }

    private static Assignment approved(ObjectNode hints) {
        return new Assignment(
                LightingMatch.KIND,
                TAKE,
                new FrameRange(3, 30),
                hints,
                object().put("strength", 75),
                List.of(new Region(0, 0, 10, 10)),
                7);
    }

    private static ObjectNode fitted() throws Exception {
        return (ObjectNode) new ObjectMapper()
                .readTree("{\"hero\":\"" + HERO + "\",\"cdl\":{\"slope\":[1.1,1,1],\"offset\":[0,0,0.03],"
                        + "\"power\":[1,1,1],\"saturation\":0.9}}");
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
