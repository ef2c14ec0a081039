package answerprint.bench;

import answerprint.correction.Correction;
import answerprint.correction.CorrectionKind;
import answerprint.picture.PictureMemory;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** {@code deflicker}: the light of each frame trembles by a seeded part of a stop. */
public final class FlickerCase implements KindCase {
    private static final double STOPS = 0.06;

    @Override
    public CorrectionKind kind() {
        return CorrectionKind.of("deflicker");
    }

    @Override
    public Optional<StagedCase> staged(FilmedClip clip, Correction kind, PictureMemory memory, long seed) {
        CaseFootage footage = new CaseFootage(clip, memory, n -> trembling(clip, n, seed));
        return Optional.of(
                StagedCase.of(clip, kind(), footage, JsonNodeFactory.instance.objectNode(), List.of(), seed));
    }

    private static float[] trembling(FilmedClip clip, int n, long seed) {
        double stops = new SplittableRandom(seed * 1_000_003 + n).nextGaussian(0, STOPS);
        double gain = Math.pow(2, Math.clamp(stops, -2 * STOPS, 2 * STOPS));
        float[] rgb = clip.frame(n).clone();
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (float) clip.format()
                    .encoding()
                    .toCode(gain * clip.format().encoding().toLinear(rgb[i]));
        }
        return clip.recorded(rgb);
    }
}
