package answerprint.correction.repair;

import answerprint.correction.Footage;
import answerprint.correction.Patch;
import answerprint.correction.SourceTable;
import answerprint.picture.FrameWindow;
import answerprint.picture.PictureFormat;
import answerprint.picture.PictureMemory;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import answerprint.timeline.FrameRange;
import com.google.errorprone.annotations.MustBeClosed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/**
 * Fills holes with an area from what other frames show of the background: near ones, a grid over the whole take, other takes of
 * the set-up. The same frame gives the same pixels in whatever order frames are asked for. For one thread; the caller closes it.
 */
public final class PlateFill implements AutoCloseable {
    /** Frames needed on each side; farther ones are read by the fill itself. */
    public static final int REACH = 6;

    private static final int[] OFFSETS = {1, -1, 3, -3, 6, -6};
    /** Every so many frames of the take may lend, near the frames under repair. */
    private static final int GRID = 10;

    private static final int NEAR = 60;
    private static final int FAR_FRAMES = 24;
    private static final int MOST_FRAMES = 60;
    /** Other takes that are asked, and frames of each. */
    private static final int OTHERS = 3;

    private static final int OTHER_FRAMES = 6;
    private static final double OTHER_AWAY = 100;
    /** Share of a hole that this take never shows, from which other takes are asked too. */
    private static final double BARE = 0.01;

    /** Known pixels round a hole that a patch holds, so that what no frame shows meets them. */
    private static final int RIM = 8;

    private final MatteRepair.Mattes mattes;
    private final Footage footage;
    private final SourceTable sources;
    private final PictureMemory memory;
    private final LensLight lens;
    private final Seen seen = new Seen();
    private final Lender near;
    private final FrameReel reel;
    private final Lender far;
    private final List<FrameReel> otherReels = new ArrayList<>();
    private final List<Borrowing.Candidate> others = new ArrayList<>();
    private final List<Integer> grid;
    private final Borrowing borrowing;
    private Optional<StandingLenders> standing = Optional.empty();
    private final FillScores scores = new FillScores();

    /**
     * @param frames that will be asked for
     * @param sources gets every frame that may lend, in a fixed order
     */
    @MustBeClosed
    @SuppressWarnings("MustBeClosedChecker") // the reel is closed with this fill
    public PlateFill(MatteRepair.Mattes mattes, Footage footage, FrameRange frames, SourceTable sources) {
        this.mattes = mattes;
        this.footage = footage;
        this.sources = sources;
        memory = footage.memory();
        lens = LensLight.of(footage);
        near = new Lender(footage.take(), seen);
        PlaneFinding planes = new PlaneFinding(memory);
        borrowing = new Borrowing(planes);
        grid = grid(frames, footage.count());
        for (int n = Math.max(0, frames.first() - REACH);
                n <= Math.min(footage.count() - 1, frames.last() + REACH);
                n++) {
            sources.index(footage.take(), n);
        }
        grid.forEach(n -> sources.index(footage.take(), n));
        reel = new FrameReel(footage.open(), mattes, lens, memory);
        far = new Lender(footage.take(), reel);
        try {
            openOthers();
            standing = StandingLenders.of(mattes, footage, frames, planes, lens);
            standing.ifPresent(lenders -> lenders.frames().forEach(n -> sources.index(footage.take(), n)));
            if (standing.isEmpty()) {
                grid.stream().filter(reel::lends).forEach(far::look);
            }
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    @SuppressWarnings("MustBeClosedChecker") // closed with this fill
    private void openOthers() {
        for (UUID take : footage.sameSetup().stream().limit(OTHERS).toList()) {
            var source = footage.openOther(take);
            if (!source.format().equals(footage.format())) {
                source.close();
                continue;
            }
            FrameReel other = new FrameReel(source, (n, out) -> {}, lens, memory);
            otherReels.add(other);
            Lender lender = new Lender(take, other);
            double away = OTHER_AWAY * otherReels.size();
            for (int k = 0; k < OTHER_FRAMES; k++) {
                int n = (int) ((k + 0.5) * source.count() / OTHER_FRAMES);
                sources.index(take, n);
                others.add(new Borrowing.Candidate(lender, n, away + k, false));
            }
        }
    }

    /** Frames of the take that may lend from afar: close together near the frames under repair, sparse elsewhere. */
    static List<Integer> grid(FrameRange frames, int count) {
        int step = GRID;
        int from = Math.max(0, frames.first() - NEAR);
        int to = Math.min(count - 1, frames.last() + NEAR);
        while ((to - from) / step > MOST_FRAMES - FAR_FRAMES) {
            step += GRID / 2;
        }
        var chosen = new java.util.TreeSet<Integer>();
        for (int n = from; n <= to; n += step) {
            chosen.add(n);
        }
        for (int k = 0; k < FAR_FRAMES; k++) {
            int n = (int) ((k + 0.5) * count / FAR_FRAMES);
            if (n < from || n > to) {
                chosen.add(n);
            }
        }
        return List.copyOf(chosen);
    }

    public FillScores scores() {
        return scores;
    }

    /**
     * Fills {@code out}: alpha as the matte says, pixels, where each came from, and how sure it is. What no frame shows is completed
     * from its surroundings and called synthesised, or left as it was.
     *
     * @param unseenToo whether pixels that no frame shows are filled
     */
    public void frame(int n, FrameWindow window, Patch out, boolean unseenToo, Scratch scratch) {
        seen.window = window;
        PictureFormat format = window.format();
        Mat matte = scratch.mat(format.height(), format.width(), CvType.CV_32FC1);
        matte.setTo(new org.opencv.core.Scalar(0));
        mattes.paint(n, matte);
        Mat hole = scratch.mat(format.height(), format.width(), CvType.CV_8UC1);
        Core.compare(matte, new org.opencv.core.Scalar(0), hole, Core.CMP_GT);
        Region box = Region.of(Imgproc.boundingRect(hole)).grow(RIM).clip(format);
        if (box.isEmpty()) {
            out.nothing();
            return;
        }
        out.pixels(box, scratch);
        scratch.keep(matte.submat(box.rect())).copyTo(out.alpha());
        Place place = PlaceLayout.beside(near, n, box).place();
        double sigma = Math.max(1.2, 3 * place.look().proxy().scale());
        Decision decided = standing.map(lenders -> Decision.lockedOff(place, standingLoans(lenders, place), sigma))
                .orElseGet(() -> decided(place, n, sigma));
        scores.band(decided.place(), decided.tried(), decided.loans());
        var pixels = new PlatePixels(decided, seen.picture(n, scratch), box, Bytes.floats(out.alpha()));
        pixels.write(out, new EstimateSpace(format.encoding()), unseenToo, this::index, scores);
    }

    private Decision decided(Place place, int n, double sigma) {
        List<Borrowing.Chosen> chosen = borrowing.chosen(place, candidates(n));
        return Borrowing.still(chosen)
                ? Decision.lockedOff(place, borrowing.loans(place, chosen), sigma)
                : Decision.moving(place, borrowing, chosen, sigma);
    }

    private List<Loan> standingLoans(StandingLenders lenders, Place place) {
        List<Loan> loans = new ArrayList<>(lenders.loans(place));
        if (!others.isEmpty() && bare(place, loans) > BARE) {
            loans.addAll(borrowing.loans(place, borrowing.chosen(place, others)));
        }
        return loans;
    }

    /** Share of the hole that no lender shows. */
    private static double bare(Place place, List<Loan> loans) {
        int hole = 0;
        int bare = 0;
        for (int i = 0; i < place.pixels(); i++) {
            int at = i;
            if (place.hole()[i]) {
                hole++;
                bare += loans.stream().noneMatch(loan -> loan.valid()[at]) ? 1 : 0;
            }
        }
        return hole == 0 ? 0 : (double) bare / hole;
    }

    private int index(Loan loan) {
        return sources.index(loan.lender().take(), loan.frame());
    }

    private List<Borrowing.Candidate> candidates(int n) {
        List<Borrowing.Candidate> all = new ArrayList<>();
        for (int offset : OFFSETS) {
            int frame = n + offset;
            if (frame >= 0 && frame < footage.count() && seen.lends(frame)) {
                all.add(new Borrowing.Candidate(near, frame, Math.abs(offset), true));
            }
        }
        for (int frame : grid) {
            if (Math.abs(frame - n) > REACH && reel.lends(frame)) {
                all.add(new Borrowing.Candidate(far, frame, Math.abs(frame - n), true));
            }
        }
        all.addAll(others);
        return all;
    }

    @Override
    public void close() {
        try {
            reel.close();
        } finally {
            standing.ifPresent(StandingLenders::close);
            otherReels.forEach(FrameReel::close);
        }
    }

    /** The window as the fill sees it. */
    private final class Seen implements Views {
        private @Nullable FrameWindow window;

        private FrameWindow open() {
            if (window == null) {
                throw new IllegalStateException("no window is open");
            }
            return window;
        }

        @Override
        public int first() {
            return 0;
        }

        @Override
        public int last() {
            return footage.count() - 1;
        }

        @Override
        public boolean lends(int frame) {
            return mattes.trusted(frame);
        }

        @Override
        public Mat picture(int frame, Scratch scratch) {
            return new EstimateSpace(open().format().encoding())
                    .of(open().at(frame).mat(), scratch);
        }

        @Override
        public Mat hole(int frame, Scratch scratch) {
            PictureFormat format = open().format();
            return FrameReel.hole(mattes, frame, format.width(), format.height(), scratch);
        }

        @Override
        public LensLight lens() {
            return lens;
        }

        @Override
        public PictureMemory memory() {
            return memory;
        }
    }
}
