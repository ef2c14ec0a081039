package answerprint.bench;

import answerprint.correction.Correction;
import answerprint.correction.CorrectionKind;
import answerprint.picture.PictureMemory;
import answerprint.picture.Region;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** {@code lighting-match}: a seeded CDL fault on a take, the clip's other half as the hero take of the set-up, one
 * corner to be left alone. */
public final class LightCase implements KindCase {
    private static final int DRAWS = 40;
    private static final double MOST_CLIPPED = 0.01;

    @Override
    public CorrectionKind kind() {
        return CorrectionKind.of("lighting-match");
    }

    @Override
    public Optional<StagedCase> staged(FilmedClip clip, Correction kind, PictureMemory memory, long seed) {
        FilmedClip take = clip.part(0, clip.count() / 2);
        FilmedClip hero = clip.part(clip.count() - take.count(), take.count());
        LightFault fault = drawn(take, new Random(seed));
        CaseFootage footage = new CaseFootage(take, memory, n -> faulted(take, fault, n));
        footage.another(hero::frame);
        Region spared =
                new Region(0, 0, clip.format().width() / 8, clip.format().height() / 8);
        return Optional.of(
                StagedCase.of(take, kind(), footage, JsonNodeFactory.instance.objectNode(), List.of(spared), seed));
    }

    /** The first drawn fault that clips at most a hundredth more samples than the clip has clipped already. */
    private static LightFault drawn(FilmedClip take, Random random) {
        LightFault fault = new LightFault(LightingMatchBench.drawnCdl(random));
        double before = clipped(take.frame(0));
        for (int draw = 0; draw < DRAWS && clipped(faulted(take, fault, 0)) - before > MOST_CLIPPED; draw++) {
            fault = new LightFault(LightingMatchBench.drawnCdl(random));
        }
        return fault;
    }

    private static double clipped(float[] rgb) {
        int count = 0;
        for (float v : rgb) {
            count += v <= 0 || v >= 1 ? 1 : 0;
        }
        return (double) count / rgb.length;
    }

    private static float[] faulted(FilmedClip clip, LightFault fault, int n) {
        float[] rgb = clip.frame(n).clone();
        fault.apply(rgb, clip.format());
        return rgb;
    }
}
