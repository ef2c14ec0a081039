package answerprint.bench;

import answerprint.picture.FrameSource;
import answerprint.picture.PictureFormat;
import answerprint.picture.PictureMemory;
import java.util.List;
import java.util.UUID;

/** A shot as a correction sees it, with one other take of its set-up and no production model. */
record ShotFootage(Shot shot, Shot reference, PictureMemory memory) implements BenchFootage {
    static final UUID TAKE = new UUID(0, 1);
    static final UUID OTHER = new UUID(0, 2);

    @Override
    public UUID take() {
        return TAKE;
    }

    @Override
    public PictureFormat format() {
        return shot.format();
    }

    @Override
    public int count() {
        return shot.count();
    }

    @Override
    public FrameSource open() {
        return shot.source();
    }

    @Override
    public FrameSource openOther(UUID take) {
        if (!take.equals(OTHER)) {
            throw new IllegalArgumentException("Not a take of this set-up: " + take);
        }
        return reference.source();
    }

    @Override
    public List<UUID> sameSetup() {
        return List.of(OTHER);
    }
}
