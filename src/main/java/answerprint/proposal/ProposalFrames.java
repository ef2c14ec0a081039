package answerprint.proposal;

import answerprint.colour.Encoding;
import answerprint.correction.ChangedPixels;
import answerprint.correction.Compositing;
import answerprint.correction.PackHeader;
import answerprint.correction.PatchPack;
import answerprint.correction.ResultHash;
import answerprint.correction.SidePictures;
import answerprint.picture.Frame;
import answerprint.picture.FrameSource;
import answerprint.picture.PictureFormat;
import answerprint.picture.PictureMemory;
import answerprint.picture.Scratch;
import com.google.errorprone.annotations.MustBeClosed;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Any frame of a judged proposal, from the plate and its patch pack: the result, its matte, its provenance, its difference.
 * Nothing is rendered anew, so delivery gets the very bits that were judged. Outside the pack's frames the result is the
 * plate. For one thread; the source stays the caller's.
 */
public final class ProposalFrames implements AutoCloseable {
    private final PatchPack pack;
    private final FrameSource plate;
    private final Compositing compositing;
    private final ChangedPixels changed = new ChangedPixels();
    private final ResultHash hash = new ResultHash();
    private final Scratch scratch;
    private final Frame before;
    private final Frame after;

    /**
     * @param packFile of the version
     * @param plate of the take that the pack belongs to
     * @throws IOException when the pack is damaged or belongs to a picture of another size or encoding
     */
    @MustBeClosed
    @SuppressWarnings("MustBeClosedChecker") // closed with this
    public ProposalFrames(Path packFile, FrameSource plate, PictureMemory memory) throws IOException {
        PatchPack opened = new PatchPack(packFile);
        PackHeader header = opened.header();
        PictureFormat format = plate.format();
        PictureFormat kept = new PictureFormat(header.width(), header.height(), Encoding.ofId(header.encoding()));
        if (!kept.equals(format)) {
            opened.close();
            throw new IOException("The patches belong to a plate of " + kept + ", not of " + format);
        }
        pack = opened;
        this.plate = plate;
        compositing = new Compositing(format);
        scratch = new Scratch(memory);
        before = scratch.frame(format);
        after = scratch.frame(format);
    }

    public PackHeader header() {
        return pack.header();
    }

    public PictureFormat format() {
        return plate.format();
    }

    /** The corrected frame. @param n ABS, anywhere in the take */
    public void result(int n, Frame out) throws IOException {
        both(n, before, out);
    }

    /** Plate and corrected frame of the same n. */
    public void both(int n, Frame plateOut, Frame resultOut) throws IOException {
        plate.read(n, plateOut);
        pack.read(n, changed);
        compositing.composite(plateOut, changed, resultOut);
    }

    /** What may differ from the plate on the frame that was asked for last. Lent until the next call. */
    public ChangedPixels changed() {
        return changed;
    }

    /** Alpha as grey, 0..1. */
    public void matte(int n, Frame out) throws IOException {
        pack.read(n, changed);
        SidePictures.matte(changed, out);
    }

    /** Tints by where the pixels came from, over the darkened plate. */
    public void provenance(int n, Frame out) throws IOException {
        plate.read(n, before);
        pack.read(n, changed);
        SidePictures.provenance(changed, before, out);
    }

    /** Size of the change, sample by sample. */
    public void difference(int n, Frame out) throws IOException {
        both(n, before, after);
        SidePictures.difference(before, after, out);
    }

    /**
     * Whether a composited frame has the very bits that were judged. Ask right after {@link #both} or {@link #result}.
     *
     * @param n within the pack's frames
     */
    public boolean isWhatWasJudged(int n, Frame result) {
        return hash.of(pack.header().plateSha256(), n, changed, result).equals(pack.resultHash(n));
    }

    @Override
    public void close() throws IOException {
        try (pack) {
            scratch.close();
        }
    }
}
