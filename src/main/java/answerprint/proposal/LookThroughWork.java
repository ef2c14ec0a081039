package answerprint.proposal;

import answerprint.correction.Assignment;
import answerprint.correction.Correction;
import answerprint.correction.Corrections;
import answerprint.correction.Finding;
import answerprint.correction.Footage;
import answerprint.correction.ResultHash;
import answerprint.picture.DecodedOnce;
import answerprint.picture.JobSources;
import answerprint.picture.MediaException;
import answerprint.rows.Rows;
import answerprint.work.Fence;
import answerprint.work.Lane;
import answerprint.work.Progress;
import answerprint.work.Work;
import answerprint.work.WorkOutcome;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The machine looks through a take with every kind. Each finding becomes the order of a proposal, whose id is made from the
 * finding: looking twice proposes once.
 */
@ApplicationScoped
class LookThroughWork implements Work<LookThroughAsk> {
    private static final double SURE_ENOUGH = 0.3;
    private static final int MOST_PER_KIND = 12;

    private final Plates plates;
    private final Corrections corrections;
    private final JobSources sources;
    private final Proposing proposing;
    private final Rows rows;
    private final FirstSettings first;

    LookThroughWork(
            Plates plates,
            Corrections corrections,
            JobSources sources,
            Proposing proposing,
            Rows rows,
            FirstSettings first) {
        this.plates = plates;
        this.corrections = corrections;
        this.sources = sources;
        this.proposing = proposing;
        this.rows = rows;
        this.first = first;
    }

    @Override
    public String kind() {
        return LookThroughAsk.KIND;
    }

    @Override
    public Class<LookThroughAsk> payload() {
        return LookThroughAsk.class;
    }

    @Override
    public Lane lane() {
        return Lane.CPU;
    }

    @Override
    public WorkOutcome run(LookThroughAsk ask, Progress progress, Fence fence) {
        Optional<Plate> found = plates.find(ask.take());
        if (found.isEmpty()) {
            return new WorkOutcome.GiveUp("The take is gone.");
        }
        try {
            return finished(looked(ask, found.get(), progress), found.get(), fence);
        } catch (MediaException broken) {
            return new WorkOutcome.GiveUp("The plate cannot be read: " + broken.getMessage());
        }
    }

    private Looked looked(LookThroughAsk ask, Plate plate, Progress progress) {
        var looked = new Looked(new ArrayList<>(), new ArrayList<>());
        try (DecodedOnce once = sources.begin()) {
            Footage footage = plates.footage(plate, once);
            List<Correction> all = corrections.all();
            for (int i = 0; i < all.size(); i++) {
                Progress part = new PartOf(progress, (double) i / all.size(), 1.0 / all.size());
                all.get(i).find(footage, part).stream()
                        .filter(finding -> finding.confidence() >= SURE_ENOUGH)
                        .limit(MOST_PER_KIND)
                        .forEach(new Collecting(all.get(i), settings(all.get(i), ask), ask, looked.asks)::add);
                all.get(i).caveat(footage).ifPresent(looked.caveats::add);
            }
        }
        return looked;
    }

    private WorkOutcome finished(Looked looked, Plate plate, Fence fence) {
        fence.finish(looked.summary(), () -> looked.asks.stream()
                .filter(this::isNew)
                .forEach(one -> proposing.enqueue(one, plate, List.of())));
        return new WorkOutcome.Done(looked.summary());
    }

    /** What a take is asked for, and what no kind can be relied on for there. */
    private record Looked(List<ProposeAsk> asks, List<String> caveats) {
        String summary() {
            String found = asks.isEmpty()
                    ? "Found nothing to correct."
                    : "Found " + asks.size() + " that may want correcting.";
            return Stream.concat(Stream.of(found), caveats.stream()).collect(Collectors.joining(" "));
        }
    }

    private ObjectNode settings(Correction correction, LookThroughAsk ask) {
        return first.of(ask.production(), correction, JsonNodeFactory.instance.objectNode());
    }

    private boolean isNew(ProposeAsk ask) {
        return !rows.any("select 1 from proposal where id = ?", ask.proposal().value());
    }

    private record Collecting(Correction correction, ObjectNode settings, LookThroughAsk ask, List<ProposeAsk> asks) {
        void add(Finding finding) {
            ProposalId id = idOf(finding);
            Assignment assignment = new Assignment(
                    correction.kind(),
                    ask.take(),
                    finding.frames(),
                    finding.hints(),
                    settings,
                    List.of(),
                    id.value().getMostSignificantBits());
            asks.add(new ProposeAsk(
                    id, 1, ask.production(), assignment, finding.title(), List.of(), ask.askedBy(), ask.askedByName()));
        }

        private ProposalId idOf(Finding finding) {
            String words = correction.kind() + "|" + ask.take() + "|" + finding.frames() + "|"
                    + ResultHash.ofBytes(EvidenceText.write(finding.hints()).getBytes(StandardCharsets.UTF_8));
            return new ProposalId(UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** Shows one kind's progress as a part of the whole. */
    private record PartOf(Progress whole, double from, double size) implements Progress {
        @Override
        public void step(String words, double share) {
            whole.step(words, from + size * Math.clamp(share, 0, 1));
        }

        @Override
        public void checkCancelled() {
            whole.checkCancelled();
        }
    }
}
