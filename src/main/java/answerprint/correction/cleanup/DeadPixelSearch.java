package answerprint.correction.cleanup;

import answerprint.correction.Footage;
import answerprint.picture.FrameSource;
import java.util.List;
import java.util.UUID;

/** The dead pixels of a take's camera: what the production model knows, else what this take and others of its set-up show. */
final class DeadPixelSearch {
    private static final int MOST_OTHERS = 2;

    private final Footage footage;

    DeadPixelSearch(Footage footage) {
        this.footage = footage;
    }

    /** @param frames to look at in each take when nothing was learned before */
    DeadPixelMap map(int frames) {
        DeadPixelMap known = DeadPixelMap.learned(
                footage.learned(DeadPixelMap.NAME), footage.camera(), footage.format());
        if (!known.isEmpty()) {
            return known;
        }
        DeadPixelLearning learning = new DeadPixelLearning(footage.memory());
        try (FrameSource own = footage.open()) {
            learning.look(own, frames);
        }
        List<UUID> others = footage.sameSetup();
        for (UUID other : others.subList(0, Math.min(MOST_OTHERS, others.size()))) {
            try (FrameSource source = footage.openOther(other)) {
                learning.look(source, frames / 2);
            }
        }
        return learning.map();
    }
}
