package answerprint.delivery;

import answerprint.correction.ChangedPixels;
import answerprint.correction.SourceTable;
import answerprint.interchange.ExrAttribute;
import answerprint.interchange.ExrChannel;
import answerprint.interchange.ExrHeader;
import answerprint.interchange.ExrParts;
import answerprint.interchange.ExrPicture;
import answerprint.picture.PictureFormat;
import java.util.List;

/**
 * A result as one multi-part EXR: {@code beauty} (R, G, B, the whole picture), {@code mask.a} (A, 0..1), {@code conf.y} (Y, 0 a
 * guess .. 1 certain) and {@code source.id} (id, where each pixel came from), the last with a table of what the numbers stand for.
 */
final class ResultParts {
    private final ExrHeader header;
    private final ChangedPixels changed;
    private final List<SourceTable.Source> sources;

    ResultParts(ExrHeader header, ChangedPixels changed, List<SourceTable.Source> sources) {
        this.header = header;
        this.changed = changed;
        this.sources = sources;
    }

    /** @param rgb the whole picture, interleaved */
    byte[] print(float[] rgb, ExrChannel.Sample sample) {
        return new ExrParts(List.of(
                        new ExrParts.Part("beauty", ExrPicture.ofInterleaved(header, rgb, sample)),
                        new ExrParts.Part("mask.a", single(header, ExrChannel.half("A"), changed::alpha)),
                        new ExrParts.Part("conf.y", single(header, ExrChannel.half("Y"), changed::confidence)),
                        new ExrParts.Part("source.id", single(withTable(), ExrChannel.number("id"), changed::source))))
                .print();
    }

    private ExrPicture single(ExrHeader with, ExrChannel channel, PerPixel value) {
        int width = header.dataWindow().width();
        float[] plane = plane(width, width * header.dataWindow().height(), changed, value);
        return new ExrPicture(with.withChannels(List.of(channel)), List.of(plane));
    }

    private ExrHeader withTable() {
        StringBuilder table = new StringBuilder("0 plate; 1 graded; 2 synthesised; 3 learned");
        for (int i = 0; i < sources.size(); i++) {
            table.append("; ")
                    .append(SourceTable.FIRST_ROW + i)
                    .append(" take ")
                    .append(sources.get(i).take())
                    .append(" frame ")
                    .append(sources.get(i).frame());
        }
        return header.with(ExrAttribute.ofText("sources", table.toString()));
    }

    /** A value of the i-th changed pixel. */
    @FunctionalInterface
    interface PerPixel {
        float of(int i);
    }

    /** A plane of the picture's size with these values where something changes, 0 elsewhere. */
    static float[] plane(PictureFormat format, ChangedPixels changed, PerPixel value) {
        return plane(format.width(), format.width() * format.height(), changed, value);
    }

    private static float[] plane(int width, int pixels, ChangedPixels changed, PerPixel value) {
        float[] plane = new float[pixels];
        int at = 0;
        for (int run = 0; run < changed.runCount(); run++) {
            int from = changed.runY(run) * width + changed.runX(run);
            for (int i = 0; i < changed.runLength(run); i++) {
                plane[from + i] = value.of(at++);
            }
        }
        return plane;
    }
}
