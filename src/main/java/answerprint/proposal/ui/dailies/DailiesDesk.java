package answerprint.proposal.ui.dailies;

import answerprint.access.Membership;
import answerprint.access.ProductionAccess;
import answerprint.access.Refused;
import answerprint.colour.Encoding;
import answerprint.correction.Corrections;
import answerprint.correction.Marked;
import answerprint.production.ProductionId;
import answerprint.proposal.CleanPlates;
import answerprint.proposal.LookedThrough;
import answerprint.proposal.Proposing;
import answerprint.shell.Words;
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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Between the Dailies page and the gerunds. Holds no page. */
@ApplicationScoped
public class DailiesDesk {
    private static final int MOST = 20_000;
    private final Takes takes;
    private final TakeKeeping keeping;
    private final Proposing proposing;
    private final LookedThrough looked;
    private final ProductionAccess access;
    private final Corrections corrections;
    private final CleanPlates cleanPlates;

    DailiesDesk(
            Takes takes,
            TakeKeeping keeping,
            Proposing proposing,
            LookedThrough looked,
            ProductionAccess access,
            Corrections corrections,
            CleanPlates cleanPlates) {
        this.takes = takes;
        this.keeping = keeping;
        this.proposing = proposing;
        this.looked = looked;
        this.access = access;
        this.corrections = corrections;
        this.cleanPlates = cleanPlates;
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

    /** Every kind that can be asked for, in the order of their titles. */
    List<KindOffer> offers() {
        return corrections.all().stream()
                .map(kind ->
                        new KindOffer(kind.kind(), Words.of(kind.kind().titleKey()), kind.asking(), kind.settings()))
                .sorted(Comparator.comparing(KindOffer::title))
                .toList();
    }

    void correct(Take take, KindOffer offer, Marked marked, DialRow.Turned settings, FrameRange frames) {
        ObjectNode turned = JsonNodeFactory.instance.objectNode();
        settings.values().forEach(turned::put);
        proposing.request(take.id().value(), offer.kind(), frames, marked, turned);
    }

    /** Where the clean plate of that frame can be fetched, once it was made. */
    Optional<String> cleanPlate(Take take, int frame) {
        return cleanPlates
                .find(take.id().value(), frame)
                .map(file -> "/api/takes/" + take.id().value() + "/clean-plate?frame=" + frame);
    }

    void orderCleanPlate(Take take, int frame) {
        cleanPlates.order(take.id().value(), frame);
    }

    void lookThrough(Take take) {
        proposing.lookThrough(take.id().value());
    }

    /** What came of it the last time; empty if nothing has yet. */
    String lookedThrough(Take take) {
        return looked.outcome(take.production(), take.id().value())
                .map(words -> Words.of("dailies.looked", words))
                .orElse("");
    }
}
