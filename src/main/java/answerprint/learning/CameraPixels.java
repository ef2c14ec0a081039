package answerprint.learning;

import java.util.List;

/**
 * The pixels of one camera that do not see: stuck bright, stuck dark or of one colour. Names and shape are what cleanup reads.
 *
 * @param camera as ingest knows it
 * @param width of its pictures
 * @param height of its pictures
 * @param pixels {@code [x, y]} each, in reading order
 * @param frames that were learned from
 * @param foundAgain on how many of the frames that were not learned from, where they can be told, 0..1
 */
public record CameraPixels(
        String camera, int width, int height, List<List<Integer>> pixels, int frames, double foundAgain) {
    public CameraPixels {
        pixels = pixels.stream().map(List::copyOf).toList();
    }
}
