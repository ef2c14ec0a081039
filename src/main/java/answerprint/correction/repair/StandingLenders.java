package answerprint.correction.repair;

import answerprint.correction.Footage;
import answerprint.picture.FrameSource;
import answerprint.picture.PictureFormat;
import answerprint.picture.PictureMemory;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import answerprint.timeline.FrameRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Lends from frames of a locked-off take: for each spot of the hole the nearest frames before and the nearest after on which nothing
 * hides it ({@link StandingSet}), since things on a set are moved and light drifts; those first that have shown the spot for a while.
 */
final class StandingLenders implements AutoCloseable {
    /** Frames of the take that are studied. */
    private static final int MOST_STUDIED = 240;
    /** Frames beyond those under repair that may lend; what was drawn is followed no farther. */
    private static final int BEYOND = 400;
    /** Frames spread over the take of which the camera must be seen to stand still. */
    private static final int PROBES = 5;
    /** Lenders that a spot is given from each side. */
    private static final int EACH_SIDE = 3;

    private static final int MOST = 24;
    /** What a frame must add to be asked, share of the hole; and what to be asked for spots that nobody shows so far. */
    private static final double WORTH = 0.04;

    private static final double WORTH_ALONE = 0.005;
    /** A spot that was just uncovered is drawn coarsely by encoders and smeared by noise reduction, frames (decision 0151). */
    private static final int SETTLED = 10;

    private static final float UNSETTLED = 0.04f;
    /**
     * A frame away counts as so many where the set must be found: the set of that moment is wanted, not that of the whole take.
     * Weight halves in 3 frames (chosen on cleanplate-onebyone-1, 2026-11-28: 34.3 dB with it and without the ring's bend, 33.0 dB before).
     */
    private static final double NEARER = 66;

    private final StandingSet set;
    private final FrameReel reel;
    private final Lender lender;
    private final Optional<MatteRepair.Mattes> shadows;
    private final PictureFormat format;

    private StandingLenders(StandingSet set, FrameReel reel, Optional<MatteRepair.Mattes> shadows, Footage footage) {
        this.set = set;
        this.reel = reel;
        this.shadows = shadows;
        format = footage.format();
        lender = lender(footage, reel);
    }

    /**
     * @param planes told whether the camera stands still
     * @return empty when the camera is not locked off or too much moves on its set; the caller closes it
     */
    @SuppressWarnings("MustBeClosedChecker") // the reel is closed with what is returned
    static Optional<StandingLenders> of(
            MatteRepair.Mattes drawn, Footage footage, FrameRange frames, PlaneFinding planes, LensLight lens) {
        List<Integer> studied = studied(frames, footage.count());
        PictureMemory memory = footage.memory();
        Optional<StandingSet> set;
        try (FrameReel all = new FrameReel(footage.open(), drawn, lens, memory)) {
            if (!still(lender(footage, all), studied, planes)) {
                return Optional.empty();
            }
        }
        try (FrameSource source = footage.open()) {
            set = StandingSetStudy.of(source, drawn, studied, memory);
        }
        return set.map(found -> new StandingLenders(
                found, new FrameReel(footage.open(), found, lens, memory), drawn.shadows(), footage));
    }

    private static Lender lender(Footage footage, FrameReel reel) {
        return new Lender(footage.take(), reel, new Looks(reel, n -> plain(reel, n)));
    }

    private static List<Integer> studied(FrameRange frames, int count) {
        int from = Math.max(0, frames.first() - BEYOND);
        int to = Math.min(count - 1, frames.last() + BEYOND);
        int step = Math.max(1, (to - from + MOST_STUDIED) / MOST_STUDIED);
        List<Integer> studied = new ArrayList<>();
        for (int n = from; n <= to; n += step) {
            studied.add(n);
        }
        return studied;
    }

    private static boolean still(Lender lender, List<Integer> studied, PlaneFinding planes) {
        int middle = studied.get(studied.size() / 2);
        Look look = lender.look(middle);
        Region whole = new Region(0, 0, look.width(), look.height());
        for (int k = 0; k < PROBES; k++) {
            int n = studied.get((int) ((k + 0.5) * studied.size() / PROBES));
            Optional<PlaneMap> plane = planes.between(lender, middle, lender, n, whole);
            if (n != middle && !plane.equals(Optional.of(PlaneMap.SAME))) {
                return false;
            }
        }
        return true;
    }

    /** A proxy without what motion needs: nothing is registered here. */
    private static Proxy plain(Views views, int n) {
        try (Scratch scratch = new Scratch(views.memory())) {
            Mat picture = views.picture(n, scratch);
            double scale = Math.min(1.0, (double) Proxies.WIDEST / picture.cols());
            Size size = new Size(Math.round(picture.cols() * scale), Math.round(picture.rows() * scale));
            int width = (int) size.width;
            int height = (int) size.height;
            Mat grey = scratch.mat(picture.rows(), picture.cols(), CvType.CV_32FC1);
            Imgproc.cvtColor(picture, grey, Imgproc.COLOR_RGB2GRAY);
            Mat small = scratch.mat(height, width, CvType.CV_32FC1);
            Imgproc.resize(grey, small, size, 0, 0, Imgproc.INTER_AREA);
            Mat luma = scratch.mat(height, width, CvType.CV_8UC1);
            small.convertTo(luma, CvType.CV_8U, 255);
            Mat hole = scratch.mat(height, width, CvType.CV_8UC1);
            Imgproc.resize(views.hole(n, scratch), hole, size, 0, 0, Imgproc.INTER_AREA);
            Imgproc.threshold(hole, hole, 8, 255, Imgproc.THRESH_BINARY);
            return new Proxy(n, width, height, scale, Bytes.of(luma), Bytes.of(hole));
        }
    }

    /** Every frame that may lend, in order. */
    List<Integer> frames() {
        return set.frames();
    }

    List<Loan> loans(Place place) {
        List<Integer> chosen = chosen(place);
        boolean[] shows = shows(place);
        Lending lending = new Lending(place, shows);
        List<Loan> loans = chosen.stream().map(n -> loan(place, lending, n)).toList();
        if (shadows.isEmpty()) { // who draws the shadow does not want the light of that time
            LightInTime light = new LightInTime(place, shows, loans);
            loans.forEach(light::lean);
        }
        return loans;
    }

    private List<Integer> chosen(Place place) {
        Wanting wanting = new Wanting(place);
        List<Integer> ordered = set.frames().stream()
                .filter(n -> n != place.frame())
                .sorted(Comparator.comparingInt((Integer n) -> Math.abs(n - place.frame()))
                        .thenComparingInt(n -> n))
                .toList();
        List<Integer> chosen = new ArrayList<>();
        for (int n : ordered) {
            if (chosen.size() < MOST && wanting.near(n)) {
                chosen.add(n);
            }
        }
        for (int n : ordered) {
            if (chosen.size() < MOST && !chosen.contains(n) && wanting.alone(n)) {
                chosen.add(n);
            }
        }
        return chosen;
    }

    /** Where the frame under repair shows the set in a light that is wanted. */
    private boolean[] shows(Place place) {
        boolean[] shows = set.shows(place);
        shadows.ifPresent(drawn -> {
            try (Scratch scratch = new Scratch(place.lender().views().memory())) {
                Mat shadow = FrameReel.hole(drawn, place.frame(), format.width(), format.height(), scratch);
                byte[] unwanted = Bytes.of(shadow);
                for (int i = 0; i < shows.length; i++) {
                    int x = (int) (place.across(i) * format.width());
                    int y = (int) (place.down(i) * format.height());
                    shows[i] &= unwanted[y * format.width() + x] == 0;
                }
            }
        });
        return shows;
    }

    private Loan loan(Place place, Lending lending, int n) {
        Region box = place.box();
        float[] still = new float[2 * place.pixels()];
        Motion motion = new Motion(
                n, PlaneMap.SAME, box.x(), box.y(), box.width(), box.height(), still, still, new float[place.pixels()]);
        Loan loan = lending.loan(lender, n, NEARER * Math.abs(n - place.frame()), motion);
        for (int i = 0; i < place.pixels(); i++) {
            float settled = Math.min(1f, shownFor(place, n, i) / (float) SETTLED);
            loan.clear()[i] *= Math.max(UNSETTLED, settled * settled);
        }
        return loan;
    }

    private int shownFor(Place place, int n, int i) {
        return set.shownFor(n, place.across(i), place.down(i));
    }

    /** How many lenders each spot still wants. */
    private final class Wanting {
        private final Place place;
        /** Spots that are hidden on the frame itself, and the rest of what was drawn round. */
        private final List<Integer> hidden;

        private final List<Integer> spots;
        private final int[][] settled;
        private final int[] any;

        Wanting(Place place) {
            this.place = place;
            spots = Borrowing.spots(place);
            hidden = new ArrayList<>();
            for (int k = 0; k < spots.size(); k++) {
                if (shownFor(place, place.frame(), spots.get(k)) == 0) {
                    hidden.add(k);
                }
            }
            settled = new int[2][spots.size()];
            any = new int[spots.size()];
        }

        /** Whether a frame adds enough of what is hidden to be asked; if so it is counted. */
        boolean near(int n) {
            int[] side = settled[n < place.frame() ? 0 : 1];
            int wanted = 0;
            for (int k : hidden) {
                int view = shownFor(place, n, spots.get(k));
                boolean wants = view >= SETTLED ? side[k] < EACH_SIDE : any[k] == 0;
                wanted += view > 0 && wants ? 1 : 0;
            }
            return taken(n, side, wanted >= Math.max(1, WORTH * hidden.size()));
        }

        /** Whether a frame shows enough that nobody shows so far; if so it is counted. */
        boolean alone(int n) {
            int wanted = 0;
            for (int k = 0; k < any.length; k++) {
                wanted += any[k] == 0 && shownFor(place, n, spots.get(k)) > 0 ? 1 : 0;
            }
            return taken(n, settled[n < place.frame() ? 0 : 1], wanted >= Math.max(1, WORTH_ALONE * spots.size()));
        }

        private boolean taken(int n, int[] side, boolean enough) {
            for (int k = 0; enough && k < any.length; k++) {
                int view = shownFor(place, n, spots.get(k));
                side[k] += view >= SETTLED ? 1 : 0;
                any[k] += view > 0 ? 1 : 0;
            }
            return enough;
        }
    }

    @Override
    public void close() {
        reel.close();
    }
}
