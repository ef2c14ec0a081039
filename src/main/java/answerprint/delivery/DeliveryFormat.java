package answerprint.delivery;

import answerprint.picture.MovieCodec;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How frames are handed on. The ids are frozen: they stand in the database and in manifests. */
public enum DeliveryFormat {
    /** One file per frame: 16-bit half float, ZIP, in the plate's own encoding. */
    EXR("exr", "EXR 16-bit half, ZIP", "exr"),
    /** The same as 32-bit float. */
    EXR_FLOAT("exr-float", "EXR 32-bit float, ZIP", "exr"),
    /** One file per frame with several parts: beauty, mask.a, conf.y and source.id. */
    EXR_PARTS("exr-parts", "EXR multi-part: beauty, matte, confidence, source", "exr"),
    /** One file per frame, codes of 10 bits in the plate's own encoding. */
    DPX_10("dpx-10", "DPX 10-bit", "dpx"),
    DPX_16("dpx-16", "DPX 16-bit", "dpx"),
    TIFF_16("tiff-16", "TIFF 16-bit", "tif"),
    /** One QuickTime file: ProRes 4444 with 10 bits per sample, for editorial. */
    PRORES_4444("prores-4444", "ProRes 4444 MOV, lossy", MovieCodec.PRORES_4444),
    DNXHR_444("dnxhr-444", "DNxHR 444 MOV, lossy", MovieCodec.DNXHR_444),
    DNXHR_HQX("dnxhr-hqx", "DNxHR HQX MOV, lossy", MovieCodec.DNXHR_HQX),
    /** One Matroska file, 16 bits per sample, every code as it was. */
    FFV1("ffv1", "FFV1 MKV, lossless", MovieCodec.FFV1);

    private final String id;
    private final String title;
    private final String extension;
    private final @Nullable MovieCodec codec;

    DeliveryFormat(String id, String title, String extension) {
        this.id = id;
        this.title = title;
        this.extension = extension;
        this.codec = null;
    }

    DeliveryFormat(String id, String title, MovieCodec codec) {
        this.id = id;
        this.title = title;
        this.extension = codec.extension();
        this.codec = codec;
    }

    @JsonValue
    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    /** Of its files, without a dot. */
    public String extension() {
        return extension;
    }

    /** Where all frames are one file; empty where each is a file of its own. */
    public Optional<MovieCodec> codec() {
        return Optional.ofNullable(codec);
    }

    /** Whether codes outside the matte leave as they came, if the plate has no more bits than this holds. */
    public boolean lossless() {
        return codec().map(MovieCodec::lossless).orElse(true);
    }

    /** @throws IllegalArgumentException if no format has this id */
    @JsonCreator
    public static DeliveryFormat of(String id) {
        return Arrays.stream(values())
                .filter(format -> format.id.equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("Frames are delivered as " + ids() + ", not as “" + id + "”."));
    }

    private static String ids() {
        return Arrays.stream(values()).map(DeliveryFormat::id).collect(Collectors.joining(", "));
    }
}
