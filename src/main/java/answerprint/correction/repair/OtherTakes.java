package answerprint.correction.repair;

import answerprint.correction.Footage;
import answerprint.correction.SourceTable;
import answerprint.picture.FrameSource;
import answerprint.picture.MediaException;
import answerprint.picture.Scratch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.opencv.core.Mat;

/**
 * The other takes of the set-up as a source of background: what a wire hides in all frames of one take, another may show. Looked
 * at only where the take's own frames leave something uncovered. Takes of another size or encoding lend nothing. The caller
 * closes it; for one thread.
 */
public final class OtherTakes implements AutoCloseable {
    private static final int MOST_TAKES = 3;
    private static final int MOST_FRAMES = 4;
    private static final int MOST_PER_TAKE = 2;

    /** Frames that share one choice of lenders, so that the fill does not jump from frame to frame. */
    private static final int STRETCH = 12;

    private final Footage footage;
    private final List<OtherTake> takes = new ArrayList<>();
    private final List<Integer> indices = new ArrayList<>();
    private final Map<Integer, List<Lender>> lenders = new HashMap<>();

    /** Numbers all frames that may lend at once, so that the table is the same in whatever order frames are repaired. */
    public OtherTakes(Footage footage, SourceTable sources) {
        this.footage = footage;
        for (UUID other : footage.sameSetup()) {
            int count = takes.size() < MOST_TAKES ? usable(other) : 0;
            if (count > 0) {
                var take = new OtherTake(footage, other, count);
                takes.add(take);
                for (int k = 0; k < OtherTake.SAMPLES; k++) {
                    indices.add(sources.index(other, take.frame(k)));
                }
            }
        }
    }

    private int usable(UUID other) {
        try (FrameSource source = footage.openOther(other)) {
            return source.format().equals(footage.format()) ? source.count() : 0;
        } catch (MediaException broken) {
            // A take that cannot be read lends nothing; that is no reason to give up on this one.
            return 0;
        }
    }

    /**
     * A frame of another take, laid over a frame of this one.
     *
     * @param number of all frames that may lend, from 0
     * @param plane from this take's proxy to the lender's
     * @param apart how much the two differ round the hole once laid over each other, 8-bit codes
     */
    record Lender(OtherTake take, int sample, int number, PlaneMap plane, double apart) {
        Proxy proxy() {
            return take.proxy(sample);
        }

        Mat picture(Scratch scratch) {
            return take.picture(take.frame(sample), scratch);
        }

        Mat blocked(Scratch scratch) {
            return take.hole(take.frame(sample), scratch);
        }
    }

    /** The frame whose choice of lenders this frame shares. */
    static int anchor(int frame, int last) {
        return Math.min(last, frame / STRETCH * STRETCH + STRETCH / 2);
    }

    /** Those frames of other takes that look most like the anchor round its holes. */
    List<Lender> lenders(int anchor, Proxy here) {
        return lenders.computeIfAbsent(anchor, unseen -> chosen(here));
    }

    private List<Lender> chosen(Proxy here) {
        if (takes.isEmpty()) {
            return List.of();
        }
        SetPoints points = SetPoints.of(here, footage.memory());
        List<Lender> chosen = new ArrayList<>();
        for (int t = 0; t < takes.size(); t++) {
            chosen.addAll(best(laid(here, points, t), MOST_PER_TAKE));
        }
        return best(chosen, MOST_FRAMES);
    }

    private List<Lender> laid(Proxy here, SetPoints points, int t) {
        OtherTake take = takes.get(t);
        List<Lender> laid = new ArrayList<>();
        try {
            for (int k = 0; k < OtherTake.SAMPLES; k++) {
                Optional<PlaneMap> plane = points.placed(take.points(k), footage.memory());
                if (plane.isPresent()) {
                    double apart = Overlaying.apart(here, take.proxy(k), plane.get(), footage.memory());
                    laid.add(new Lender(take, k, t * OtherTake.SAMPLES + k, plane.get(), apart));
                }
            }
        } catch (MediaException broken) {
            // Broken somewhere in another take: it lends nothing, which is the same however often it is asked.
            return List.of();
        }
        return laid;
    }

    private static List<Lender> best(List<Lender> lenders, int most) {
        return lenders.stream()
                .sorted(Comparator.comparingDouble(Lender::apart).thenComparing(Lender::number))
                .limit(most)
                .toList();
    }

    /** The index in the table of sources. */
    int index(int number) {
        return indices.get(number);
    }

    @Override
    public void close() {
        takes.forEach(OtherTake::close);
    }
}
