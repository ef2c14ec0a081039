package answerprint.delivery;

import answerprint.colour.Curve;
import answerprint.correction.ChangedPixels;
import answerprint.correction.SourceTable;
import answerprint.interchange.DpxFile;
import answerprint.interchange.ExrAttribute;
import answerprint.interchange.ExrChannel;
import answerprint.interchange.ExrHeader;
import answerprint.interchange.ExrPicture;
import answerprint.interchange.TiffPicture;
import answerprint.picture.Frame;
import answerprint.picture.MediaRef;
import answerprint.picture.PictureFormat;
import answerprint.timeline.FrameRate;
import answerprint.timeline.Timecode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The bytes of single frames as they are handed on, in the plate's own encoding, with timecode, rate and the plate's attributes.
 * Where the plate's own file is an EXR or a DPX that can be taken apart, it is handed on with the changed samples in it, and
 * everything else is the bytes that came.
 */
public final class StillFrames {
    private final DeliveredPlate plate;
    private final List<SourceTable.Source> sources;
    private final PlateFiles originals;

    StillFrames(DeliveredPlate plate, List<SourceTable.Source> sources) {
        this.plate = plate;
        this.sources = List.copyOf(sources);
        this.originals = new PlateFiles(plate.media());
    }

    /** Of a plate about which nothing more is known than its media: for programs without a production, such as benches. */
    public static StillFrames of(MediaRef media) {
        return new StillFrames(
                new DeliveredPlate(new UUID(0, 0), "", "", "", List.of(), media, "", Map.of()), List.of());
    }

    /**
     * One frame.
     *
     * @param format one whose frames are files of their own
     * @param result the whole picture, borrowed
     * @param changed where it differs from the plate, borrowed
     * @throws IllegalArgumentException for a format of movies
     */
    public byte[] frame(DeliveryFormat format, int n, Frame result, ChangedPixels changed) {
        PictureFormat picture = result.format();
        float[] rgb = new float[3 * picture.width() * picture.height()];
        result.mat().get(0, 0, rgb);
        return switch (format) {
            case EXR -> exr(n, rgb, changed, ExrChannel.Sample.HALF);
            case EXR_FLOAT -> exr(n, rgb, changed, ExrChannel.Sample.FLOAT);
            case EXR_PARTS -> new ResultParts(exrHeader(n), changed, sources).print(rgb, originals.sample(n));
            case DPX_10 -> dpx(n, rgb, changed, 10);
            case DPX_16 -> dpx(n, rgb, changed, 16);
            case TIFF_16 -> TiffPicture.of(picture.width(), picture.height(), rgb, description(n));
            case PRORES_4444, DNXHR_444, DNXHR_HQX, FFV1 ->
                throw new IllegalArgumentException(format.title() + " is no format of single frames");
        };
    }

    private byte[] exr(int n, float[] rgb, ChangedPixels changed, ExrChannel.Sample sample) {
        return originals.patchedExr(n, rgb, changed, sample).orElseGet(() -> ExrPicture.ofInterleaved(
                        exrHeader(n), rgb, sample)
                .print());
    }

    /** The matte as an EXR of one channel, A. */
    byte[] matte(int n, ChangedPixels changed) {
        float[] alpha = ResultParts.plane(plate.media().format(), changed, changed::alpha);
        ExrHeader header = exrHeader(n).withChannels(List.of(ExrChannel.half("A")));
        return new ExrPicture(header, List.of(alpha)).print();
    }

    private byte[] dpx(int n, float[] rgb, ChangedPixels changed, int bits) {
        PictureFormat format = plate.media().format();
        return originals.patchedDpx(n, rgb, changed, bits).orElseGet(() -> {
            DpxFile made = DpxFile.ofSize(format.width(), format.height(), bits)
                    .describing("Answerprint", format.encoding().id())
                    .meaning(transfer(format.encoding().curve()));
            start(n).ifPresent(code ->
                    made.at(code.hours(), code.minutes(), code.seconds(), code.frames(), framesPerSecond()));
            for (int y = 0; y < format.height(); y++) {
                made.put(0, y, format.width(), rgb, 3 * y * format.width());
            }
            return made.bytes();
        });
    }

    private double framesPerSecond() {
        FrameRate rate = plate.media().facts().rate();
        return (double) rate.numerator() / rate.denominator();
    }

    private static DpxFile.Transfer transfer(Curve curve) {
        return switch (curve) {
            case LINEAR -> DpxFile.Transfer.LINEAR;
            case REC709 -> DpxFile.Transfer.REC709;
            default -> curve.logarithmic() ? DpxFile.Transfer.LOGARITHMIC : DpxFile.Transfer.USER_DEFINED;
        };
    }

    private String description(int n) {
        String encoding = "encoding " + plate.media().format().encoding().id();
        return start(n).map(code -> encoding + ", timecode " + code).orElse(encoding);
    }

    private Optional<Timecode> start(int n) {
        return plate.startTimecode().isEmpty()
                ? Optional.empty()
                : Optional.of(Timecode.parse(
                                plate.startTimecode(),
                                plate.media().facts().rate().nominalBase())
                        .plus(n));
    }

    private ExrHeader exrHeader(int n) {
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
        return start(n).map(header::withTimecode).orElse(header);
    }
}
