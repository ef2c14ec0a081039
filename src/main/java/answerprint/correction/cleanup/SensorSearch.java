package answerprint.correction.cleanup;

import answerprint.correction.Footage;
import answerprint.correction.repair.EstimateSpace;
import answerprint.picture.Frame;
import answerprint.picture.FrameSource;
import answerprint.picture.Scratch;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stays on the sensor while the picture moves: dead pixels, as the production model knows them of this camera, else as this
 * take and others of its set-up show; and dirt on the lens, as this take shows, since a lens is wiped between takes.
 */
final class SensorSearch {
    /** Frames looked at in one take for a repair. */
    static final int FRAMES = 32;

    private static final int MOST_OTHERS = 2;

    private final Footage footage;
    private final boolean pixels;
    private final boolean lens;

    /** What was found. */
    record Stuck(DeadPixelMap dead, LensDirt dirt) {}

    /** @param pixels whether dead pixels are wanted; @param lens whether dirt is */
    SensorSearch(Footage footage, boolean pixels, boolean lens) {
        this.footage = footage;
        this.pixels = pixels;
        this.lens = lens;
    }

    /** @param frames to look at in the take */
    Stuck search(int frames) {
        DeadPixelMap known =
                DeadPixelMap.learned(footage.learned(DeadPixelMap.NAME), footage.camera(), footage.format());
        boolean learns = pixels && known.isEmpty();
        DeadPixelLearning dead = new DeadPixelLearning();
        LensDirtLearning dirt = new LensDirtLearning(footage.memory());
        if (learns || lens) {
            try (FrameSource own = footage.open()) {
                look(own, frames, learns ? dead : null, lens ? dirt : null);
            }
        }
        List<UUID> others = learns ? footage.sameSetup() : List.of();
        for (UUID other : others.subList(0, Math.min(MOST_OTHERS, others.size()))) {
            try (FrameSource source = footage.openOther(other)) {
                look(source, frames / 2, dead, null);
            }
        }
        return new Stuck(learns ? dead.map() : pixels ? known : DeadPixelMap.NONE, dirt.dirt());
    }

    private void look(FrameSource source, int most, @Nullable DeadPixelLearning dead, @Nullable LensDirtLearning dirt) {
        if (!source.format().equals(footage.format())) {
            return;
        }
        int count = Math.min(most, source.count());
        EstimateSpace space = new EstimateSpace(source.format().encoding());
        try (Scratch scratch = new Scratch(footage.memory())) {
            Frame frame = scratch.frame(source.format());
            for (int i = 0; i < count; i++) {
                scratch.recycle();
                source.read((int) ((i + 0.5) * source.count() / count), frame);
                if (dead != null) {
                    dead.look(space.of(frame.mat(), scratch), scratch);
                }
                if (dirt != null) {
                    dirt.look(frame.mat(), source.format().encoding(), scratch);
                }
            }
        }
    }
}
