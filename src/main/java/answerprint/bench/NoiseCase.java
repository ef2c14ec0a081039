package answerprint.bench;

import answerprint.correction.Correction;
import answerprint.correction.CorrectionKind;
import answerprint.picture.PictureMemory;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** {@code denoise}: seeded white noise of 3 % of full scale on every sample. */
public final class NoiseCase implements KindCase {
    private static final double SIGMA = 0.03;

    @Override
    public CorrectionKind kind() {
        return CorrectionKind.of("denoise");
    }

    @Override
    public Optional<StagedCase> staged(FilmedClip clip, Correction kind, PictureMemory memory, long seed) {
        CaseFootage footage = new CaseFootage(clip, memory, n -> noisy(clip, n, seed));
        return Optional.of(
                StagedCase.of(clip, kind(), footage, JsonNodeFactory.instance.objectNode(), List.of(), seed));
    }

    private static float[] noisy(FilmedClip clip, int n, long seed) {
        Random random = new Random(seed * 1_000_003 + n);
        float[] rgb = clip.frame(n).clone();
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] += (float) (SIGMA * random.nextGaussian());
        }
        return clip.recorded(rgb);
    }
}
