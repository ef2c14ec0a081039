package answerprint.learning;

import answerprint.learning.LessonTakes.LessonTake;
import answerprint.picture.Frame;
import answerprint.picture.FrameSource;
import answerprint.picture.FrameSources;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;

/**
 * Reads a stock of plates: looks all takes over, chooses the frames that show something new, and reads only those. A further take
 * of a set-up costs its glimpses and hardly more.
 */
public final class PlateReading {
    /** Takes that are judged on though nothing in them is learned from: of one set-up, and of all. */
    private static final int JUDGED_OF_SET_UP = 2;

    private static final int JUDGED_TAKES = 24;
    /** Pixels on each side of a line that moves by itself. */
    private static final int DOUBT = 7;
    /** Share of the whole that looking over takes. */
    private static final double LOOKED = 0.3;

    private final FrameSources sources;
    private final PictureMemory memory;
    private final Sampling sampling;
    private final int judged;
    private final long seed;

    /**
     * @param judged held-out frames per take
     * @param seed of where the choice starts
     */
    public PlateReading(FrameSources sources, PictureMemory memory, Sampling sampling, int judged, long seed) {
        this.sources = sources;
        this.memory = memory;
        this.sampling = sampling;
        this.judged = judged;
        this.seed = seed;
    }

    /**
     * Reads a stock.
     *
     * @param bare which frames may be taken to hold no wire: a wire in them would be taught as none
     */
    public PlateStock read(List<LessonTake> takes, PlateStock.Bare bare, PlateStock.Told told) {
        return read(takes, bare, told, new ReadingMeter(takes));
    }

    PlateStock read(List<LessonTake> takes, PlateStock.Bare bare, PlateStock.Told told, ReadingMeter meter) {
        var glimpsing = new Glimpsing(sources, memory);
        for (int i = 0; i < takes.size(); i++) {
            told.told("Looking over take " + (i + 1) + " of " + takes.size(), LOOKED * i / takes.size());
            int index = i;
            LessonTake take = takes.get(i);
            if (usable(take)) {
                meter.during(i, () -> glimpsing.look(index, take, wanted(take, bare)));
            }
        }
        List<Glimpse> chosen = NoveltyChoice.of(glimpsing.seen(), sampling, seed);
        return new Taking(takes, bare, meter).all(chosen, order(chosen, takes), told);
    }

    /** The plates before and after one that help to judge it, as {@link WireShot} wants them. */
    public List<Plate> beside(LessonTake take, Plate plate) {
        List<Plate> beside = new ArrayList<>();
        try (FrameSource source = sources.open(take.media());
                Frame frame = new Frame(source.format(), memory)) {
            for (int apart : WireShot.apart(plate.frame(), source.count())) {
                try (Scratch scratch = new Scratch(memory)) {
                    source.read(plate.frame() + apart, frame);
                    beside.add(plate(plate.take(), plate.frame() + apart, frame, scratch));
                }
            }
        }
        return beside;
    }

    private static Plate plate(int take, int n, Frame frame, Scratch scratch) {
        Mat small = WorkingPicture.of(frame, WireFinder.WIDEST, scratch);
        float[] rgb = new float[3 * small.rows() * small.cols()];
        small.get(0, 0, rgb);
        return Plate.of(take, n, small.cols(), small.rows(), rgb);
    }

    private static boolean usable(LessonTake take) {
        Size size = WorkingPicture.size(
                take.media().format().width(), take.media().format().height(), WireFinder.WIDEST);
        return size.width >= WireLessons.SIDE && size.height >= WireLessons.SIDE;
    }

    private IntPredicate wanted(LessonTake take, PlateStock.Bare bare) {
        int count = take.media().count();
        int[] heldOut = PlateStock.judged(judged, count);
        return n -> bare.is(take, n) && PlateStock.isApart(n, heldOut, count);
    }

    /** Takes in the order in which they were chosen, the others after them by name of their file. */
    private static List<Integer> order(List<Glimpse> chosen, List<LessonTake> takes) {
        Set<Integer> order = new LinkedHashSet<>();
        chosen.forEach(glimpse -> order.add(glimpse.take()));
        IntStream.range(0, takes.size())
                .boxed()
                .sorted(Comparator.comparing(i -> takes.get(i).key()))
                .forEach(order::add);
        return List.copyOf(order);
    }

    /** Reads what was chosen. */
    private final class Taking {
        private final List<LessonTake> takes;
        private final PlateStock.Bare bare;
        private final List<Plate> lessons = new ArrayList<>();
        private final List<Plate> heldOut = new ArrayList<>();
        private final ReadingMeter meter;
        private int frames;

        Taking(List<LessonTake> takes, PlateStock.Bare bare, ReadingMeter meter) {
            this.takes = takes;
            this.bare = bare;
            this.meter = meter;
        }

        PlateStock all(List<Glimpse> chosen, List<Integer> order, PlateStock.Told told) {
            Map<String, Integer> setUps = new HashMap<>();
            for (int k = 0; k < order.size(); k++) {
                int take = order.get(k);
                int[] here = chosen.stream()
                        .filter(glimpse -> glimpse.take() == take)
                        .mapToInt(Glimpse::frame)
                        .sorted()
                        .toArray();
                boolean first =
                        k < JUDGED_TAKES && setUps.merge(takes.get(take).setUp(), 1, Integer::sum) <= JUDGED_OF_SET_UP;
                if ((here.length > 0 || first) && usable(takes.get(take))) {
                    told.told(
                            "Reading what is new in " + takes.get(take).name(),
                            LOOKED + (1 - LOOKED) * k / order.size());
                    meter.during(take, () -> take(take, here));
                }
            }
            return new PlateStock(lessons, heldOut, order);
        }

        private int take(int index, int[] chosen) {
            int before = frames;
            LessonTake take = takes.get(index);
            try (FrameSource source = sources.open(take.media());
                    Scratch scratch = new Scratch(memory);
                    Frame frame = new Frame(source.format(), memory)) {
                List<Plate> read = new ArrayList<>();
                for (int n : chosen) {
                    read.add(taught(index, n, source, frame, scratch));
                }
                lessons.addAll(PlateStock.sound(read));
                for (int n : PlateStock.judged(judged, source.count())) {
                    if (bare.is(take, n)) {
                        heldOut.add(plate(index, n, source, frame, scratch));
                    }
                }
            }
            return frames - before;
        }

        /** A plate with the pictures of its shot, and what of it may show a wire already. */
        private Plate taught(int take, int n, FrameSource source, Frame frame, Scratch scratch) {
            Plate plate = plate(take, n, source, frame, scratch);
            int[] apart = WireShot.apart(n, source.count());
            int[] moved = MovingLines.others(n, source.count());
            Map<Integer, Plate> round = new HashMap<>();
            IntStream.concat(Arrays.stream(apart).map(it -> n + it), Arrays.stream(moved))
                    .filter(it -> it != n)
                    .sorted()
                    .distinct()
                    .forEach(it -> round.put(it, plate(take, it, source, frame, scratch)));
            round.put(n, plate);
            return plate.doubting(moving(plate, round, moved, scratch)).in(shot(plate, round, apart, scratch));
        }

        private static List<ShotLuma> shot(Plate plate, Map<Integer, Plate> round, int[] apart, Scratch scratch) {
            var shot = new WireShot(said(plate), scratch);
            for (int it : apart) {
                shot.add(it, said(read(round, plate.frame() + it)));
            }
            List<ShotLuma> kept = shot.kept();
            scratch.recycle();
            return kept;
        }

        private static Plate read(Map<Integer, Plate> round, int n) {
            return Objects.requireNonNull(round.get(n));
        }

        private static WireShot.Said said(Plate plate) {
            return new WireShot.Said(plate.rgb(), new float[0], plate.width(), plate.height());
        }

        private Plate plate(int take, int n, FrameSource source, Frame frame, Scratch scratch) {
            source.read(n, frame);
            frames++;
            Plate plate = PlateReading.plate(take, n, frame, scratch);
            scratch.recycle();
            return plate;
        }

        /** Pixels near lines that move by themselves: they may be wires, and a wire must not be taught as none. */
        private static BitSet moving(Plate plate, Map<Integer, Plate> round, int[] others, Scratch scratch) {
            List<Mat> pictures = Arrays.stream(others)
                    .mapToObj(n -> rgb(read(round, n), scratch))
                    .toList();
            var doubtful = new BitSet();
            for (var line : new MovingLines(rgb(plate, scratch), scratch).against(pictures)) {
                LineFit.of(line, plate.width()).mark(doubtful, plate.height(), DOUBT);
            }
            scratch.recycle();
            return doubtful;
        }

        private static Mat rgb(Plate plate, Scratch scratch) {
            Mat rgb = scratch.mat(plate.height(), plate.width(), CvType.CV_32FC3);
            rgb.put(0, 0, plate.rgb());
            return rgb;
        }
    }
}
