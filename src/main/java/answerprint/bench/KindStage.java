package answerprint.bench;

import answerprint.correction.CorrectionKind;
import answerprint.correction.NothingToCorrect;
import answerprint.picture.BoxRules;
import answerprint.picture.PictureLab;
import answerprint.picture.PictureMemory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What every cross-kind row does alike: finds clips, stages each kind's case on each, lets the row look at the run, and puts
 * means over the items for tuning and over those held out side by side.
 */
final class KindStage {
    private static final long MEMORY = 3L << 30;
    private static final long DRAW = 10_007;

    private final String row;
    private final BenchSetup setup;
    private final List<Measure> measures = new ArrayList<>();

    /** Measures one run. */
    @FunctionalInterface
    interface Look {
        void at(KindRun run) throws IOException;
    }

    /** @param row how its measures begin, e.g. "grain" */
    KindStage(String row, BenchSetup setup) {
        this.row = row;
        this.setup = setup;
    }

    static PictureLab lab() throws IOException {
        return PictureLab.of(BoxRules.usual(BenchFolder.fresh()), PictureMemory.ofBytes(MEMORY));
    }

    /** Every kind on at most {@code most} clips; a kind that finds nothing to correct on a clip is told as such. */
    void each(FilmedClips.Want want, int most, Look look) throws IOException {
        each(want, most, 1, look);
    }

    /** The same, and on each clip the fault is drawn so many times, one time after another; the first is drawn as if it were alone. */
    void each(FilmedClips.Want want, int most, int draws, Look look) throws IOException {
        PictureLab lab = lab();
        Map<CorrectionKind, Integer> refused = new TreeMap<>(java.util.Comparator.comparing(CorrectionKind::id));
        for (FilmedClip clip : new FilmedClips(lab, want).in(setup, most)) {
            long seed = setup.seedOf(clip.item());
            for (int draw = 0; draw < draws; draw++) {
                for (KindRun run : KindRun.of(clip, lab.memory(), setup, seed + draw * DRAW)) {
                    try {
                        look.at(run);
                    } catch (NothingToCorrect e) {
                        refused.merge(run.kind().kind(), 1, Integer::sum);
                    }
                }
            }
        }
        refused.forEach((kind, count) -> measures.add(new Measure(
                row + ": cases in which " + kind + " found nothing to correct", "all", count, "cases", "", true)));
    }

    void tell(String measure, String item, double value, String unit) {
        measures.add(new Measure(row + ": " + measure, item, value, unit, "", true));
    }

    void require(String measure, String item, double value, String unit, String target, boolean holds) {
        measures.add(new Measure(row + ": " + measure, item, value, unit, target, holds));
    }

    /** All measures, and whether a kind was left out. */
    List<Measure> measures() {
        measures.add(KindRun.covered(row));
        return List.copyOf(measures);
    }

    /** "tuning items" or "held-out items", by the item's own name. */
    static String side(String item) {
        return HeldOut.is(item) ? "held-out items" : "tuning items";
    }
}
