package answerprint.delivery;

import answerprint.correction.ChangedPixels;
import answerprint.interchange.ExrChannel;
import answerprint.interchange.ExrFile;
import answerprint.interchange.ExrHeader;
import answerprint.interchange.ExrPatching;
import answerprint.interchange.ExrPicture;
import answerprint.interchange.UnreadableDocument;
import answerprint.picture.Container;
import answerprint.picture.MediaRef;
import java.io.IOException;
import java.nio.file.Files;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The plate's own EXR files, where it has some: changed samples are put into them, and everything else leaves as the bytes it
 * came in. A plate that is packed in a way that is not taken apart here is written anew instead.
 */
final class ExrPlates {
    private static final List<String> RGB = List.of("R", "G", "B");

    private final MediaRef media;

    ExrPlates(MediaRef media) {
        this.media = media;
    }

    /** The header of the plate's file of that frame, for its attributes; empty where it is no EXR that can be read. */
    Optional<ExrHeader> attributes(int n) {
        return read(n).map(ExrFile::header);
    }

    /**
     * The plate's file with the changed samples in it; empty where the plate does not allow it.
     *
     * @param rgb the whole result, interleaved
     */
    Optional<byte[]> patched(int n, float[] rgb, ChangedPixels changed) {
        if (media.facts().container() != Container.EXR_SEQUENCE) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Files.readAllBytes(media.files().get(n));
            ExrPicture whole = ExrPicture.parse(bytes);
            if (!fits(whole)) {
                return Optional.empty();
            }
            return Optional.of(ExrPatching.withRows(bytes, whole, put(whole, rgb, changed)));
        } catch (UnreadableDocument | IOException e) {
            return Optional.empty(); // packed otherwise: the frame is written anew from what the box decoded
        }
    }

    /** Half RGB at least, of the picture's size: full floats are delivered as half, so they are written anew. */
    private boolean fits(ExrPicture whole) {
        return whole.width() == media.format().width()
                && whole.height() == media.format().height()
                && whole.header().dataWindow().equals(whole.header().displayWindow())
                && whole.header().channels().stream().allMatch(one -> one.sample() == ExrChannel.Sample.HALF)
                && RGB.stream().allMatch(name -> whole.plane(name).isPresent());
    }

    private static BitSet put(ExrPicture whole, float[] rgb, ChangedPixels changed) {
        BitSet rows = new BitSet(whole.height());
        for (int c = 0; c < 3; c++) {
            float[] plane = whole.plane(RGB.get(c)).orElseThrow();
            for (int run = 0; run < changed.runCount(); run++) {
                int from = changed.runY(run) * whole.width() + changed.runX(run);
                for (int i = 0; i < changed.runLength(run); i++) {
                    plane[from + i] = rgb[3 * (from + i) + c];
                }
                rows.set(changed.runY(run));
            }
        }
        return rows;
    }

    private Optional<ExrFile> read(int n) {
        if (media.facts().container() != Container.EXR_SEQUENCE) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ExrFile(Files.readAllBytes(media.files().get(n))));
        } catch (UnreadableDocument | IOException e) {
            return Optional.empty();
        }
    }
}
