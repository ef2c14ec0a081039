package answerprint.correction.repair;

import answerprint.correction.SourceTable;
import answerprint.interchange.ExrChannel;
import answerprint.interchange.ExrChannel.Sample;
import answerprint.interchange.ExrHeader;
import answerprint.interchange.ExrPicture;
import answerprint.picture.PictureFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The set of a take with everything that moves taken out, as the camera saw it on one frame. On the heap.
 *
 * @param frame ABS: the camera's place is that of this frame
 * @param rgb interleaved, in the format's encoding; black where nobody saw the set
 * @param coverage per pixel, 0..1: share of the frames looked at that show the set there, and agree
 * @param source per pixel: an index into {@code sources}; {@link SourceTable#UNTOUCHED} where no two frames agree, so that what
 *     lies there was never surely seen
 */
public record CleanPlate(
        PictureFormat format, int frame, float[] rgb, float[] coverage, int[] source, SourceTable sources) {

    /** Share of the picture that was never surely seen, 0..1. */
    public double unseenShare() {
        int unseen = 0;
        for (int index : source) {
            unseen += index == SourceTable.UNTOUCHED ? 1 : 0;
        }
        return (double) unseen / source.length;
    }

    /**
     * A float EXR: R, G, B scene-linear in the plate's own primaries, and the layers {@code coverage.Y} and {@code source.Y} (an index;
     * 0 was never surely seen).
     */
    public byte[] exr() {
        int pixels = source.length;
        float[][] planes = new float[5][pixels];
        for (int i = 0; i < pixels; i++) {
            for (int c = 0; c < 3; c++) {
                planes[2 - c][i] = (float) format.encoding().toLinear(rgb[3 * i + c]);
            }
            planes[3][i] = coverage[i];
            planes[4][i] = source[i];
        }
        List<ExrChannel> channels = Stream.of("B", "G", "R", "coverage.Y", "source.Y")
                .map(name -> new ExrChannel(name, Sample.FLOAT, 1, 1))
                .toList();
        ExrHeader header = ExrHeader.ofSize(format.width(), format.height()).withChannels(channels);
        return new ExrPicture(header, List.of(planes)).print();
    }
}
