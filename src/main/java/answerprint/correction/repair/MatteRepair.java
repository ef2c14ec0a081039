package answerprint.correction.repair;

import answerprint.correction.Patch;
import answerprint.correction.SourceTable;
import answerprint.picture.FrameWindow;
import answerprint.picture.PictureMemory;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/**
 * Repairs what lies under given mattes, frame by frame: the pixels of wire removal without its tracking. Remembers motion from
 * frame to frame, yet the same frame gives the same pixels in whatever order frames are asked for. For one thread.
 */
public final class MatteRepair {
    /** Frames needed on each side. */
    public static final int REACH = Gathering.REACH;

    private final Mattes mattes;
    private final PictureMemory memory;
    private final UUID take;
    private final SourceTable sources;
    private final Scores scores = new Scores();
    private final Seen seen;
    private final Gathering gathering;
    private final @Nullable LearnedFill learned;
    private @Nullable OtherTakes others;

    /** Where the wires are. */
    public interface Mattes {
        /**
         * @param out CV_32FC1 of the plate's size: 0 plate .. 1 wholly replaced; wires on frames that are not repaired count too
         */
        void paint(int frame, Mat out);

        /** Whether the mattes of this frame can be trusted, so that other frames may borrow from it. */
        default boolean trusted(int frame) {
            return frame >= 0;
        }

        /** What of them is the shadow or reflection of something: its light is not wanted behind that either. */
        default Optional<Mattes> shadows() {
            return Optional.empty();
        }

        /** The mattes of what is really replaced; the fill of the rest only tells how it would look, and is not counted. */
        default Mattes replaced() {
            return this;
        }
    }

    public MatteRepair(Mattes mattes, UUID take, SourceTable sources, PictureMemory memory) {
        this(mattes, take, sources, memory, null);
    }

    /** @param net the production's repair net, borrowed; absent when none was learned */
    public MatteRepair(Mattes mattes, UUID take, SourceTable sources, PictureMemory memory, @Nullable Fuser net) {
        learned = net == null ? null : new LearnedFill(net, memory);
        this.mattes = mattes;
        this.take = take;
        this.sources = sources;
        this.memory = memory;
        seen = new Seen();
        gathering = new Gathering(seen);
    }

    /** Looks for what stays uncovered in other takes of the set-up too; they stay the caller's. */
    public MatteRepair borrowingFrom(OtherTakes takes) {
        others = takes;
        gathering.borrowFrom(takes);
        return this;
    }

    public Scores scores() {
        return scores;
    }

    /**
     * Fills {@code out}: alpha as the matte says, pixels, where each came from, and how sure it is.
     *
     * @param window the plate's frames
     */
    public void frame(int n, FrameWindow window, Patch out, Scratch scratch) {
        seen.window = window;
        List<Tile> tiles = gathering.tiles(n);
        if (tiles.isEmpty()) {
            out.nothing();
            return;
        }
        Region box = tiles.getFirst().core;
        for (Tile tile : tiles) {
            box = box.union(tile.core);
        }
        Mat matte = scratch.mat(window.format().height(), window.format().width(), CvType.CV_32FC1);
        mattes.paint(n, matte);
        out.pixels(box, scratch);
        scratch.keep(matte.submat(box.rect())).copyTo(out.alpha());
        mattes.replaced().paint(n, matte);
        EstimateSpace space = new EstimateSpace(window.format().encoding());
        for (Tile tile : tiles) {
            write(tile, new TileRepair(tile, scores, learned), space, matte, out);
        }
    }

    private void write(Tile tile, TileRepair repair, EstimateSpace space, Mat counted, Patch out) {
        Region box = out.box();
        float[] rgb = new float[3];
        float[] confidence = new float[1];
        short[] source = new short[1];
        for (int i = 0; i < tile.pixels(); i++) {
            if (!tile.hole[i] || !tile.inCore(i)) {
                continue;
            }
            int x = tile.whole.x() + i % tile.width - box.x();
            int y = tile.whole.y() + i / tile.width - box.y();
            for (int c = 0; c < 3; c++) {
                rgb[c] = space.plate(repair.rgb[c][i]);
            }
            out.rgb().put(y, x, rgb);
            confidence[0] = Scores.confidence(repair.error[i]);
            out.confidence().put(y, x, confidence);
            Tile.Candidate most = tile.candidates.get(repair.most[i]);
            int from = index(most);
            counted.get(y + box.y(), x + box.x(), confidence);
            if (confidence[0] > 0) {
                scores.pixel(repair.error[i], most.neighbour(), most.otherTake());
                scores.made(from == SourceTable.SYNTHESISED);
            }
            source[0] = (short) from;
            out.source().put(y, x, source);
        }
    }

    private int index(Tile.Candidate from) {
        if (others != null && from.otherTake()) {
            return others.index(from.number());
        }
        return switch (from.source()) {
            case Tile.Candidate.SPATIAL -> SourceTable.SYNTHESISED;
            case Tile.Candidate.LEARNED -> SourceTable.LEARNED;
            default -> sources.index(take, from.source());
        };
    }

    /** The window as the repair sees it. */
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
            return open().count() - 1;
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
            int width = open().format().width();
            int height = open().format().height();
            Mat matte = scratch.mat(height, width, CvType.CV_32FC1);
            mattes.paint(frame, matte);
            Mat hole = scratch.mat(height, width, CvType.CV_8UC1);
            Imgproc.threshold(matte, matte, 0, 255, Imgproc.THRESH_BINARY);
            matte.convertTo(hole, CvType.CV_8U);
            return hole;
        }

        @Override
        public PictureMemory memory() {
            return memory;
        }
    }
}
