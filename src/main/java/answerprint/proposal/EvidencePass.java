package answerprint.proposal;

import answerprint.correction.ChangeMeasure;
import answerprint.correction.ChangedPixels;
import answerprint.correction.Compositing;
import answerprint.correction.FrameChange;
import answerprint.correction.PackHeader;
import answerprint.correction.Patch;
import answerprint.correction.PatchPackWriter;
import answerprint.correction.Render;
import answerprint.correction.RenderSummary;
import answerprint.correction.ResultHash;
import answerprint.correction.SourceTable;
import answerprint.guard.GuardReport;
import answerprint.guard.GuardRound;
import answerprint.guard.SeenFrame;
import answerprint.picture.Frame;
import answerprint.picture.FrameWindow;
import answerprint.picture.PictureFormat;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Renders and composites frames one after the other and gathers all evidence about them on the way. Not thread-safe. */
public final class EvidencePass {
    private static final String CONFINED = "G1";
    private static final int MOST_BORROWED = 200;

    private final String plateSha256;
    private final PictureFormat format;
    private final PatchPackWriter pack;
    private final GuardRound round;
    private final Patch patch = new Patch();
    private final ChangedPixels changed = new ChangedPixels();
    private final Compositing compositing;
    private final ResultHash hash = new ResultHash();
    private final ChangeMeasure measure = new ChangeMeasure();
    private final List<FrameChange> changes = new ArrayList<>();

    /** @param plateSha256 of the take's media */
    public EvidencePass(String plateSha256, PictureFormat format, PatchPackWriter pack, GuardRound round) {
        this.plateSha256 = plateSha256;
        this.format = format;
        this.pack = pack;
        this.round = round;
        compositing = new Compositing(format);
    }

    void frame(int n, Render render, FrameWindow window, List<Region> keepOut, Frame result, Scratch scratch)
            throws IOException {
        patch.nothing();
        render.frame(n, window, patch, scratch);
        patch.spare(keepOut);
        changed.gather(patch);
        Frame plate = window.at(n);
        compositing.composite(plate, changed, result);
        see(n, plate, changed, result, scratch);
    }

    /** Everything that is done beside the correction itself: keep, hash, measure, guard. */
    public void see(int n, Frame plate, ChangedPixels pixels, Frame result, Scratch scratch) throws IOException {
        String bits = hash.of(plateSha256, n, pixels, result);
        pack.write(n, pixels, bits);
        changes.add(measure.measure(n, plate, result, pixels));
        round.see(new SeenFrame(n, plate, result, pixels, scratch, bits), scratch);
    }

    /** Finishes the pack and puts the evidence together. */
    Evidence evidence(ProposeAsk ask, RenderSummary summary, List<GuardReport> reports) throws IOException {
        pack.finish(new PackHeader(
                PackHeader.VERSION,
                ask.assignment().kind(),
                ask.assignment().take(),
                plateSha256,
                format.width(),
                format.height(),
                format.encoding().id(),
                ask.assignment().frames(),
                summary.sources().rows(),
                pack.results()));
        return new Evidence(
                Evidence.SCHEMA,
                changes,
                outside(reports),
                provenance(summary.sources()),
                summary.confidence(),
                summary.holdOuts(),
                summary.parameters(),
                summary.modelVersion(),
                plateSha256,
                ResultHash.ofAll(pack.results()),
                reports,
                ask.answers(),
                summary.remarks());
    }

    private static double outside(List<GuardReport> reports) {
        return reports.stream()
                .filter(report -> report.guard().equals(CONFINED))
                .mapToDouble(report -> report.readings().getLast().value())
                .max()
                .orElseThrow(() -> new IllegalStateException("The guard of what lies outside the matte is missing"));
    }

    private Evidence.Provenance provenance(SourceTable sources) {
        Map<Integer, Long> counts = measure.bySource();
        double all = Math.max(1, measure.pixels());
        List<Evidence.Borrowed> borrowed = counts.entrySet().stream()
                .filter(entry -> entry.getKey() >= SourceTable.FIRST_ROW)
                .sorted(Map.Entry.<Integer, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_BORROWED)
                .map(entry -> {
                    SourceTable.Source source = sources.source(entry.getKey());
                    return new Evidence.Borrowed(source.take(), source.frame(), entry.getValue() / all);
                })
                .sorted(Comparator.comparingDouble(Evidence.Borrowed::share).reversed())
                .toList();
        return new Evidence.Provenance(
                counts.getOrDefault(SourceTable.UNTOUCHED, 0L) / all,
                counts.getOrDefault(SourceTable.GRADED, 0L) / all,
                counts.getOrDefault(SourceTable.SYNTHESISED, 0L) / all,
                counts.getOrDefault(SourceTable.LEARNED, 0L) / all,
                borrowed);
    }
}
