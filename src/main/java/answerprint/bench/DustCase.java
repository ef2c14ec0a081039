package answerprint.bench;

import answerprint.correction.Correction;
import answerprint.correction.CorrectionKind;
import answerprint.picture.PictureMemory;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** {@code cleanup}: seeded specks of dust and sparkle, each on one frame only. */
public final class DustCase implements KindCase {
    private static final int SPECKS = 4;

    @Override
    public CorrectionKind kind() {
        return CorrectionKind.of("cleanup");
    }

    @Override
    public Optional<StagedCase> staged(FilmedClip clip, Correction kind, PictureMemory memory, long seed) {
        CaseFootage footage = new CaseFootage(clip, memory, n -> dusty(clip, n, seed));
        return Optional.of(
                StagedCase.of(clip, kind(), footage, JsonNodeFactory.instance.objectNode(), List.of(), seed));
    }

    private static float[] dusty(FilmedClip clip, int n, long seed) {
        float[] rgb = clip.frame(n).clone();
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + n);
        for (int speck = 0; speck < SPECKS; speck++) {
            double size = random.nextDouble(1.2, 3.5) * clip.format().height() / 270.0;
            float tone = random.nextBoolean() ? 0.02f : 0.97f;
            lay(
                    rgb,
                    clip.format().width(),
                    random.nextDouble(0.1, 0.9) * clip.format().width(),
                    random.nextDouble(0.1, 0.9) * clip.format().height(),
                    size,
                    tone);
        }
        return clip.recorded(rgb);
    }

    /** A round speck whose edge is a pixel soft. */
    private static void lay(float[] rgb, int width, double x, double y, double radius, float tone) {
        int reach = (int) Math.ceil(radius) + 1;
        for (int py = (int) y - reach; py <= y + reach; py++) {
            for (int px = (int) x - reach; px <= x + reach; px++) {
                int i = 3 * (py * width + px);
                if (px < 0 || px >= width || i < 0 || i >= rgb.length) {
                    continue;
                }
                float share = (float) Math.clamp(radius + 0.5 - Math.hypot(px - x, py - y), 0, 1);
                for (int c = 0; c < 3; c++) {
                    rgb[i + c] += share * (tone - rgb[i + c]);
                }
            }
        }
    }
}
