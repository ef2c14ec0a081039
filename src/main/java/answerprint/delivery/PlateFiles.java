package answerprint.delivery;

import answerprint.correction.ChangedPixels;
import answerprint.interchange.DpxFile;
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
 * The plate's own EXR or DPX files, where it has some: changed samples are put into them, and everything else leaves as the bytes
 * it came in. A plate that is packed in a way that is not taken apart here is written anew instead.
 */
final class PlateFiles {
    private static final List<String> RGB = List.of("R", "G", "B");

    private final MediaRef media;

    PlateFiles(MediaRef media) {
        this.media = media;
    }

    /** The header of the plate's file of that frame, for its attributes; empty where it is no EXR that can be read. */
    Optional<ExrHeader> attributes(int n) {
        if (media.facts().container() != Container.EXR_SEQUENCE) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ExrFile(Files.readAllBytes(media.files().get(n))).header());
        } catch (UnreadableDocument | IOException e) {
            return Optional.empty();
        }
    }

    /** How samples must be stored so that the plate's own come back: float where the plate has floats, half otherwise. */
    ExrChannel.Sample sample(int n) {
        boolean floats = attributes(n).stream()
                .flatMap(header -> header.channels().stream())
                .anyMatch(channel -> channel.sample() == ExrChannel.Sample.FLOAT);
        return floats ? ExrChannel.Sample.FLOAT : ExrChannel.Sample.HALF;
    }

    /**
     * The plate's EXR with the changed samples in it; empty where the plate does not allow it.
     *
     * @param rgb the whole result, interleaved
     * @param wanted how the delivery stores samples: a plate of floats is no delivery in half
     */
    Optional<byte[]> patchedExr(int n, float[] rgb, ChangedPixels changed, ExrChannel.Sample wanted) {
        if (media.facts().container() != Container.EXR_SEQUENCE) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Files.readAllBytes(media.files().get(n));
            ExrPicture whole = ExrPicture.parse(bytes);
            if (!fits(whole, wanted)) {
                return Optional.empty();
            }
            return Optional.of(ExrPatching.withRows(bytes, whole, put(whole, rgb, changed)));
        } catch (UnreadableDocument | IOException e) {
            return Optional.empty(); // packed otherwise: the frame is written anew from what the box decoded
        }
    }

    /** The plate's DPX with the changed samples in it; empty where it has none of so many bits. */
    Optional<byte[]> patchedDpx(int n, float[] rgb, ChangedPixels changed, int bits) {
        if (media.facts().container() != Container.DPX_SEQUENCE) {
            return Optional.empty();
        }
        try {
            DpxFile own = DpxFile.over(Files.readAllBytes(media.files().get(n)));
            int width = media.format().width();
            if (own.bits() != bits
                    || own.width() != width
                    || own.height() != media.format().height()) {
                return Optional.empty();
            }
            for (int run = 0; run < changed.runCount(); run++) {
                int from = changed.runY(run) * width + changed.runX(run);
                own.put(changed.runX(run), changed.runY(run), changed.runLength(run), rgb, 3 * from);
            }
            return Optional.of(own.bytes());
        } catch (UnreadableDocument | IOException e) {
            return Optional.empty(); // packed otherwise: the frame is written anew from what the box decoded
        }
    }

    /** RGB stored as delivered, of the picture's size, and no whole numbers, which floats could not put back. */
    private boolean fits(ExrPicture whole, ExrChannel.Sample wanted) {
        List<ExrChannel> channels = whole.header().channels();
        return whole.width() == media.format().width()
                && whole.height() == media.format().height()
                && whole.header().dataWindow().equals(whole.header().displayWindow())
                && channels.stream().noneMatch(one -> one.sample() == ExrChannel.Sample.UINT)
                && RGB.stream().allMatch(name -> channels.stream()
                        .anyMatch(one -> one.name().equals(name) && one.sample() == wanted));
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
}
