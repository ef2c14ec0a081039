package answerprint.bench;

import answerprint.picture.FrameSource;
import answerprint.picture.PictureFormat;
import answerprint.picture.PictureMemory;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A clip as a take, with other clips as the other takes of its set-up; nothing was learned.
 *
 * @param others their plates, in order of preference
 */
record BenchTakes(WireClip clip, List<WireClip> others, PictureMemory memory) implements BenchFootage {
    BenchTakes {
        others = List.copyOf(others);
    }

    @Override
    public UUID take() {
        return WireTrial.TAKE;
    }

    @Override
    public PictureFormat format() {
        return clip.format();
    }

    @Override
    public int count() {
        return clip.count();
    }

    @Override
    public FrameSource open() {
        return clip.source();
    }

    @Override
    public FrameSource openOther(UUID take) {
        int at = sameSetup().indexOf(take);
        if (at < 0) {
            throw new IllegalArgumentException("Not another take of this set-up: " + take);
        }
        return others.get(at).source();
    }

    @Override
    public List<UUID> sameSetup() {
        return IntStream.range(0, others.size()).mapToObj(k -> new UUID(1, k)).toList();
    }
}
