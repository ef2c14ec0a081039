package answerprint.bench;

import answerprint.picture.FrameSource;
import answerprint.picture.PictureFormat;
import answerprint.picture.PictureMemory;
import com.google.errorprone.annotations.MustBeClosed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/** A faulted take, and the other takes of its set-up, as a kind sees them; no production model has been learned. */
public final class CaseFootage implements BenchFootage {
    private static final UUID TAKE = new UUID(0, 1);

    private final PictureFormat format;
    private final int count;
    private final PictureMemory memory;
    private final Map<UUID, IntFunction<float[]>> takes = new LinkedHashMap<>();

    /** @param plate one frame of the faulted take: interleaved RGB in the plate's encoding, the same at every call */
    CaseFootage(FilmedClip clip, PictureMemory memory, IntFunction<float[]> plate) {
        this(clip.format(), clip.count(), memory);
        takes.put(TAKE, plate);
    }

    private CaseFootage(PictureFormat format, int count, PictureMemory memory) {
        this.format = format;
        this.count = count;
        this.memory = memory;
    }

    /** The same takes, each frame made as told. */
    CaseFootage made(UnaryOperator<IntFunction<float[]>> how, PictureMemory within) {
        CaseFootage made = new CaseFootage(format, count, within);
        takes.forEach((take, pictures) -> made.takes.put(take, how.apply(pictures)));
        return made;
    }

    /** Every take, the faulted one first. */
    Set<UUID> all() {
        return takes.keySet();
    }

    /** Adds another take of the set-up, of the same length. */
    UUID another(IntFunction<float[]> pictures) {
        UUID id = new UUID(0, takes.size() + 1L);
        takes.put(id, pictures);
        return id;
    }

    @Override
    public UUID take() {
        return TAKE;
    }

    @Override
    public PictureFormat format() {
        return format;
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    @MustBeClosed
    public FrameSource open() {
        return open(TAKE);
    }

    @MustBeClosed
    FrameSource open(UUID take) {
        return new HeapFrames(format, count, Objects.requireNonNull(takes.get(take)));
    }

    @Override
    @MustBeClosed
    public FrameSource openOther(UUID take) {
        IntFunction<float[]> pictures = takes.get(take);
        if (pictures == null || take.equals(TAKE)) {
            throw new IllegalArgumentException("Not another take of this set-up: " + take);
        }
        return new HeapFrames(format, count, pictures);
    }

    @Override
    public List<UUID> sameSetup() {
        return takes.keySet().stream().filter(id -> !id.equals(TAKE)).toList();
    }

    @Override
    public PictureMemory memory() {
        return memory;
    }
}
