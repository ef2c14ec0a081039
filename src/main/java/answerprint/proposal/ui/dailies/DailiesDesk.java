package answerprint.proposal.ui.dailies;

import answerprint.access.Membership;
import answerprint.access.ProductionAccess;
import answerprint.access.Refused;
import answerprint.colour.Encoding;
import answerprint.correction.CorrectionKind;
import answerprint.production.ProductionId;
import answerprint.proposal.Proposing;
import answerprint.proposal.Wish;
import answerprint.shell.Words;
import answerprint.shell.parts.FramePlayer;
import answerprint.take.Slate;
import answerprint.take.Take;
import answerprint.take.TakeId;
import answerprint.take.TakeKeeping;
import answerprint.take.TakeSearch;
import answerprint.take.Takes;
import answerprint.timeline.FrameRange;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Between the Dailies page and the gerunds. Holds no page. */
@ApplicationScoped
public class DailiesDesk {
    private static final int MOST = 20_000;
    private final Takes takes;
    private final TakeKeeping keeping;
    private final Proposing proposing;
    private final ProductionAccess access;

    DailiesDesk(Takes takes, TakeKeeping keeping, Proposing proposing, ProductionAccess access) {
        this.takes = takes;
        this.keeping = keeping;
        this.proposing = proposing;
        this.access = access;
    }

    Membership me(ProductionId production) {
        return access.membership(production);
    }

    /** All takes that fit, read page by page. */
    List<Take> find(ProductionId production, String words, boolean circledOnly) {
        takes.requireList(production);
        List<Take> all = new ArrayList<>();
        @Nullable TakeId after = null;
        List<Take> page;
        do {
            page = takes.list(production, new TakeSearch(words, circledOnly, after, TakeSearch.MOST));
            all.addAll(page);
            after = page.isEmpty() ? null : page.getLast().id();
        } while (page.size() == TakeSearch.MOST && all.size() < MOST);
        return all;
    }

    Take one(TakeId take) {
        return takes.one(take);
    }

    /** The other takes of the same set-up, circled ones first: one of them can be the hero. */
    List<Take> heroes(Take take) {
        return takes.ofSetup(take.production(), take.setup()).stream()
                .filter(other -> !other.id().equals(take.id()))
                .toList();
    }

    void circle(Take take, boolean circled) {
        keeping.circle(take, circled);
    }

    void rename(Take take, String slate) {
        try {
            keeping.rename(take, Slate.parse(slate));
        } catch (IllegalArgumentException e) {
            throw Refused.badRequest(Words.of("dailies.slate.form"));
        }
    }

    void read(Take take, Encoding encoding) {
        keeping.sayEncoding(take, encoding);
    }

    void wire(Take take, FramePlayer.Points at, FrameRange frames) {
        ObjectNode hints = JsonNodeFactory.instance.objectNode();
        ObjectNode wire = hints.putArray("wires").addObject().put("frame", at.frame());
        wire.putArray("points")
                .add(JsonNodeFactory.instance.arrayNode().add(at.x1()).add(at.y1()))
                .add(JsonNodeFactory.instance.arrayNode().add(at.x2()).add(at.y2()));
        proposing.request(take.id().value(), new Wish(CorrectionKind.of("wire-removal"), frames, hints));
    }

    void match(Take take, Take hero, FrameRange frames) {
        ObjectNode hints =
                JsonNodeFactory.instance.objectNode().put("hero", hero.id().toString());
        proposing.request(take.id().value(), new Wish(CorrectionKind.of("lighting-match"), frames, hints));
    }

    void lookThrough(Take take) {
        proposing.lookThrough(take.id().value());
    }
}
