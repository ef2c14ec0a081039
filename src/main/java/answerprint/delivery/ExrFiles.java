package answerprint.delivery;

import answerprint.correction.ChangedPixels;
import answerprint.interchange.ExrAttribute;
import answerprint.interchange.ExrChannel;
import answerprint.interchange.ExrHeader;
import answerprint.interchange.ExrPicture;
import answerprint.picture.Frame;
import answerprint.picture.PictureFormat;
import answerprint.timeline.Timecode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One EXR per frame, 16-bit half, ZIP, in the plate's own encoding, with timecode, rate and the plate's attributes; and one
 * matte per frame, a single channel A from 0 to 1. Where the plate is an EXR that can be taken apart, its own blocks are
 * handed on byte for byte wherever no line of them changed.
 */
final class ExrFiles implements FrameFiles {
    private final DeliveredFrames part;
    private final DeliveredPlate plate;
    private final PartNames names;
    private final KeptFiles kept;
    private final boolean frames;
    private final ExrPlates originals;

    /** @param frames whether the frames are wanted, or only the mattes */
    ExrFiles(DeliveredFrames part, DeliveredPlate plate, PartNames names, KeptFiles kept, boolean frames) {
        this.part = part;
        this.plate = plate;
        this.names = names;
        this.kept = kept;
        this.frames = frames;
        this.originals = new ExrPlates(plate.media());
    }

    @Override
    public void frame(int n, Frame result, ChangedPixels changed) throws IOException {
        if (frames && !kept.has(names.frame(n))) {
            kept.add(part.position(), names.frame(n), DeliveredFile.FRAME, frameBytes(n, result, changed));
        }
        if (!kept.has(names.matte(n))) {
            kept.add(part.position(), names.matte(n), DeliveredFile.MATTE, matteBytes(n, changed));
        }
    }

    private byte[] frameBytes(int n, Frame result, ChangedPixels changed) throws IOException {
        PictureFormat format = result.format();
        float[] rgb = new float[3 * format.width() * format.height()];
        result.mat().get(0, 0, rgb);
        return originals.patched(n, rgb, changed).orElseGet(() -> ExrPicture.ofInterleaved(header(n), rgb)
                .print());
    }

    private byte[] matteBytes(int n, ChangedPixels changed) {
        PictureFormat format = plate.media().format();
        float[] alpha = new float[format.width() * format.height()];
        int at = 0;
        for (int run = 0; run < changed.runCount(); run++) {
            int from = changed.runY(run) * format.width() + changed.runX(run);
            for (int i = 0; i < changed.runLength(run); i++) {
                alpha[from + i] = changed.alpha(at++);
            }
        }
        ExrHeader header = header(n).withChannels(List.of(ExrChannel.half("A")));
        return new ExrPicture(header, List.of(alpha)).print();
    }

    private ExrHeader header(int n) {
        PictureFormat format = plate.media().format();
        ExrHeader header = ExrHeader.ofSize(format.width(), format.height());
        Map<String, String> said = new TreeMap<>(plate.tags());
        said.put("reelName", plate.roll());
        said.put("slate", plate.slate());
        said.put("encoding", format.encoding().id());
        for (Map.Entry<String, String> one : said.entrySet()) {
            if (!one.getValue().isBlank()) {
                header = header.with(ExrAttribute.ofText(one.getKey(), one.getValue()));
            }
        }
        header = originals.attributes(n).map(header::carryingOver).orElse(header);
        header = header.withRate(plate.media().facts().rate());
        if (plate.startTimecode().isEmpty()) {
            return header;
        }
        int base = plate.media().facts().rate().nominalBase();
        return header.withTimecode(Timecode.parse(plate.startTimecode(), base).plus(n));
    }

    @Override
    public void finish() {
        kept.flush();
    }

    @Override
    public void close() {
        // what was kept stays: a second run goes on from there
    }
}
