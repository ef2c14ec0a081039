package answerprint.correction.cleanup;

import answerprint.correction.repair.Filling;
import answerprint.picture.PictureFormat;
import answerprint.picture.Region;
import java.util.List;

/**
 * Soft specks on the lens or before the sensor, as how much light they take at each place.
 *
 * @param width of the map; it covers the whole picture
 * @param loss natural logarithm of scene-linear light, below 0 where dirt lies, else 0; line by line
 * @param places boxes of the specks on the map
 */
record LensDirt(int width, int height, float[] loss, List<Region> places) {
    static final LensDirt NONE = new LensDirt(1, 1, new float[1], List.of());

    LensDirt {
        places = List.copyOf(places);
    }

    /** The boxes in plate pixels. */
    List<Region> boxes(PictureFormat format) {
        double wide = (double) format.width() / width;
        double high = (double) format.height() / height;
        return places.stream()
                .map(place -> new Region(
                                (int) Math.floor(place.x() * wide),
                                (int) Math.floor(place.y() * high),
                                (int) Math.ceil(place.width() * wide),
                                (int) Math.ceil(place.height() * high))
                        .clip(format))
                .toList();
    }

    /** The loss at a plate pixel, between the map's by straight lines. */
    float at(int x, int y, PictureFormat format) {
        float px = (x + 0.5f) * width / format.width() - 0.5f;
        float py = (y + 0.5f) * height / format.height() - 0.5f;
        return Filling.sample(loss, 1, 0, width, height, px, py);
    }
}
