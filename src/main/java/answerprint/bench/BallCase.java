package answerprint.bench;

import answerprint.correction.Correction;
import answerprint.correction.CorrectionKind;
import answerprint.picture.PictureMemory;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** {@code object-removal}: a striped ball rolls through the picture, boxed by a person on five frames. */
public final class BallCase implements KindCase {
    private static final int KEYS = 5;

    /** Where the ball is at share 0..1 of the shot, in shares of width and height. */
    private record Path(double fromX, double toX, double y, double radius) {
        static Path drawn(SplittableRandom random) {
            double from = random.nextDouble(0.2, 0.35);
            return new Path(from, from + random.nextDouble(0.25, 0.4), random.nextDouble(0.35, 0.65), 0.08);
        }

        double x(FilmedClip clip, int n) {
            return clip.format().width() * (fromX + (toX - fromX) * n / (clip.count() - 1));
        }

        double y(FilmedClip clip) {
            return clip.format().height() * y;
        }

        double size(FilmedClip clip) {
            return clip.format().height() * radius;
        }
    }

    @Override
    public CorrectionKind kind() {
        return CorrectionKind.of("object-removal");
    }

    @Override
    public Optional<StagedCase> staged(FilmedClip clip, Correction kind, PictureMemory memory, long seed) {
        Path path = Path.drawn(new SplittableRandom(seed));
        CaseFootage footage = new CaseFootage(clip, memory, n -> crossed(clip, path, n));
        return Optional.of(StagedCase.of(clip, kind(), footage, hints(clip, path), List.of(), seed));
    }

    private static ObjectNode hints(FilmedClip clip, Path path) {
        ObjectNode hints = JsonNodeFactory.instance.objectNode();
        ArrayNode keys = hints.putArray("keys");
        int reach = (int) Math.ceil(path.size(clip)) + 2;
        for (int key = 0; key < KEYS; key++) {
            int n = key * (clip.count() - 1) / (KEYS - 1);
            ArrayNode box = keys.addObject().put("frame", n).putArray("box");
            box.add((int) path.x(clip, n) - reach).add((int) path.y(clip) - reach);
            box.add(2 * reach).add(2 * reach);
        }
        return hints;
    }

    private static float[] crossed(FilmedClip clip, Path path, int n) {
        float[] rgb = clip.frame(n).clone();
        int width = clip.format().width();
        double radius = path.size(clip);
        for (int i = 0; i < rgb.length / 3; i++) {
            double dx = i % width - path.x(clip, n);
            double dy = i / width - path.y(clip);
            float share = (float) Math.clamp(radius + 0.5 - Math.hypot(dx, dy), 0, 1);
            boolean dark = Math.floorMod((int) Math.floor((dx + 0.7 * dy) / (radius / 3)), 2) == 0;
            for (int c = 0; c < 3 && share > 0; c++) {
                float tone = dark ? 0.1f : 0.85f - 0.3f * c;
                rgb[3 * i + c] += share * (tone - rgb[3 * i + c]);
            }
        }
        return clip.recorded(rgb);
    }
}
