package answerprint.picture.ffmpeg;

import answerprint.colour.Chromaticity;
import answerprint.colour.Gamut;
import answerprint.interchange.ExrAttribute;
import answerprint.interchange.ExrHeader;
import answerprint.interchange.UnreadableDocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The gamut that an EXR's chromaticities attribute names; ffprobe does not tell it. */
final class ExrPrimaries {
    private static final int HEAD = 1 << 20;
    /** Files round primaries to four decimals. */
    private static final double ALIKE = 0.001;

    private ExrPrimaries() {}

    /** Empty where the header cannot be read here, names none, or names primaries of no known gamut. */
    static Optional<Gamut> of(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return ExrHeader.parse(in.readNBytes(HEAD))
                    .find("chromaticities")
                    .map(ExrAttribute::value)
                    .filter(value -> value.length == 32)
                    .flatMap(ExrPrimaries::known);
        } catch (UnreadableDocument | IOException e) {
            return Optional.empty(); // tiled or of several parts: the box reads it, its primaries are asked for
        }
    }

    private static Optional<Gamut> known(byte[] value) {
        ByteBuffer in = ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN);
        float[] xy = new float[8];
        in.asFloatBuffer().get(xy);
        return Arrays.stream(Gamut.values()).filter(gamut -> alike(gamut, xy)).findFirst();
    }

    private static boolean alike(Gamut gamut, float[] xy) {
        boolean alike = near(gamut.white(), xy, 6);
        for (int channel = 0; channel < 3; channel++) {
            alike &= near(gamut.primary(channel), xy, 2 * channel);
        }
        return alike;
    }

    private static boolean near(Chromaticity point, float[] xy, int at) {
        return Math.abs(point.x() - xy[at]) < ALIKE && Math.abs(point.y() - xy[at + 1]) < ALIKE;
    }
}
