package answerprint.learning;

import answerprint.colour.Curve;
import answerprint.colour.Encoding;
import answerprint.learning.LessonTakes.LessonTake;
import answerprint.picture.Frame;
import answerprint.picture.FrameSource;
import answerprint.picture.FrameSources;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.opencv.core.Mat;

/**
 * Reads what {@link LensSamples} needs: for each lens and picture size three pairs of frames from each of at most
 * {@value #MOST_TAKES} takes. A lens without a name is left out: it may be any.
 */
final class LensStudy {
    private static final int WORKING = 960;
    private static final int MOST_TAKES = 12;
    private static final int PAIRS = 3;
    /** Frames between the two of a pair; the longer way where the camera has hardly moved. */
    private static final int[] APART = {8, 32};

    private final FrameSources sources;
    private final PictureMemory memory;
    private final Map<Lens, LensSamples> samples = new TreeMap<>();
    private final Map<Lens, Integer> takes = new TreeMap<>();

    /** What a signature is of. */
    private record Lens(String name, int width, int height) implements Comparable<Lens> {
        @Override
        public int compareTo(Lens other) {
            return toString().compareTo(other.toString());
        }
    }

    LensStudy(FrameSources sources, PictureMemory memory) {
        this.sources = sources;
        this.memory = memory;
    }

    /** Reads this take's share. @return how many frames were decoded */
    int look(LessonTake take) {
        var format = take.media().format();
        Lens lens = new Lens(take.lens(), format.width(), format.height());
        if (lens.name().isEmpty() || takes.merge(lens, 1, Integer::sum) > MOST_TAKES) {
            return 0;
        }
        LensSamples into = samples.computeIfAbsent(lens, unseen -> new LensSamples());
        int read = 0;
        try (FrameSource source = sources.open(take.media());
                Scratch whole = new Scratch(memory);
                Scratch scratch = new Scratch(memory)) {
            Frame frame = whole.frame(source.format());
            for (int k = 0; k < PAIRS; k++) {
                scratch.recycle();
                read += pair(source, (int) ((2L * k + 1) * source.count() / (2L * PAIRS)), frame, into, scratch);
            }
        }
        return read;
    }

    private int pair(FrameSource source, int n, Frame frame, LensSamples into, Scratch scratch) {
        source.read(n, frame);
        into.add(WorkingPicture.of(frame, frame.format().width(), scratch));
        Mat one = WorkingPicture.of(frame, WORKING, scratch);
        Encoding encoding = frame.format().encoding().curve() == Curve.LINEAR
                ? Encoding.ACESCCT
                : frame.format().encoding();
        var tracking = new LensTracking(encoding, one.cols(), one.rows(), scratch);
        int read = 1;
        for (int apart : APART) {
            if (n + apart < source.count()) {
                source.read(n + apart, frame);
                read++;
                Optional<LensPair> pair = tracking.pair(one, WorkingPicture.of(frame, WORKING, scratch));
                if (pair.isPresent()) {
                    into.add(pair.get());
                    return read;
                }
            }
        }
        return read;
    }

    /** The signatures of those lenses of which something held on frames that were not learned from, by name. */
    List<LensSignature> signatures() {
        return samples.entrySet().stream()
                .map(seen -> {
                    Lens lens = seen.getKey();
                    return seen.getValue()
                            .signature(
                                    lens.name(), lens.width(), lens.height(), Math.min(WORKING, lens.width()), memory);
                })
                .filter(LensSignature::isKnown)
                .toList();
    }
}
