package answerprint.guard.grain;

import answerprint.correction.repair.grain.GrainBalance;
import answerprint.guard.Badge;
import answerprint.guard.GuardReport;
import answerprint.guard.GuardReport.Reading;
import answerprint.guard.GuardScene;
import answerprint.guard.GuardWatch;
import answerprint.guard.SeenFrame;
import answerprint.picture.Frame;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Mat;

/** Looks at about ten frames of a proposal and sums their grain up. See {@link GrainKept}. */
final class GrainWatch implements GuardWatch {
    private static final int FRAMES = 10;
    private static final int FEWEST_PIXELS = 200;
    private static final double SIGMA_LIMIT = Math.log(1.10);
    private static final double BAND_LIMIT = 1.5 / 20 * Math.log(10);

    private final GuardScene scene;
    private final Badge badge;
    private final int every;
    private boolean grades;
    private @Nullable GrainBalance balance;

    GrainWatch(GuardScene scene, Badge badge) {
        this.scene = scene;
        this.badge = badge;
        every = Math.max(1, scene.frames().count() / FRAMES);
    }

    @Override
    public void see(SeenFrame frame, Scratch scratch) {
        if ((frame.n() - scene.frames().first()) % every != 0 || frame.changed().count() < FEWEST_PIXELS) {
            return;
        }
        GrainBalance known = balance;
        if (known == null) {
            grades = scene.againstPlate(frame.changed());
            known = new GrainBalance(scene.format().region(), !grades);
            balance = known;
        }
        GrainBalance.Lumas result = part -> luma(frame.result(), part, scratch);
        GrainBalance.Lumas plate = part -> luma(frame.plate(), part, scratch);
        known.see(frame.changed(), result, plate, grades ? plate : result);
    }

    private static float[] luma(Frame of, Region part, Scratch scratch) {
        Mat crop = scratch.keep(of.mat().submat(part.rect()));
        float[] luma = new float[(int) part.area()];
        float[] line = new float[3 * part.width()];
        for (int y = 0; y < part.height(); y++) {
            crop.get(y, 0, line);
            for (int x = 0; x < part.width(); x++) {
                luma[y * part.width() + x] =
                        0.2126f * line[3 * x] + 0.7152f * line[3 * x + 1] + 0.0722f * line[3 * x + 2];
            }
        }
        return luma;
    }

    @Override
    public GuardReport report() {
        GrainBalance known = balance;
        if (known == null || known.places() == 0) {
            return badge.pass("Too small to show grain.", List.of());
        }
        GrainVerdict fine = verdict(known, 0);
        GrainVerdict worst = IntStream.range(0, GrainBalance.ALL)
                .mapToObj(band -> counted(verdict(known, band)))
                .max((one, other) -> Double.compare(one.beyond(BAND_LIMIT), other.beyond(BAND_LIMIT)))
                .orElseThrow();
        double most = Math.exp(SIGMA_LIMIT + fine.unsure());
        double least = scene.limits().grainMayFall() ? 0 : 1 / most;
        double octave = GrainVerdict.decibels(BAND_LIMIT + worst.unsure());
        List<Reading> readings = List.of(
                new Reading("Grain against the plate's", fine.ratio(), "%.2f to %.2f".formatted(least, most), "×"),
                new Reading("Spectrum, worst octave", worst.decibels(), "≤ %.1f".formatted(octave), "dB"));
        if (counted(fine).beyond(SIGMA_LIMIT) > 0 || worst.beyond(BAND_LIMIT) > 0) {
            String words = fine.off() < 0
                    ? "Smoother than the plate: %.0f %% of its grain.".formatted(100 * fine.ratio())
                    : "Not the plate's grain: %.0f %% of its strength.".formatted(100 * fine.ratio());
            return badge.asks(Badge.TASTE, words, readings, List.of(scene.frames()));
        }
        return badge.pass("Grain is %.0f %% of the plate's.".formatted(100 * fine.ratio()), readings);
    }

    private GrainVerdict verdict(GrainBalance known, int band) {
        return grades ? GrainVerdict.ofGrade(known, band) : GrainVerdict.ofNewPixels(known, band);
    }

    /** Where grain may fall only more of it counts. */
    private GrainVerdict counted(GrainVerdict verdict) {
        return scene.limits().grainMayFall() ? verdict.onlyMore() : verdict;
    }
}
