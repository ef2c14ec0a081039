package answerprint.correction.lightingmatch;

import answerprint.colour.Triple;
import answerprint.correction.GainGrid;
import answerprint.correction.repair.light.GainFields;
import answerprint.correction.repair.light.LightAsk;
import answerprint.picture.PictureFormat;
import answerprint.picture.Region;
import java.util.List;

/** Adds the exposure of notes that were drawn as boxes to a map; their edges are as soft as the map is coarse. */
final class AreaGains {

    private static final int COLUMNS = 2 * GainFields.COLUMNS - 1;
    private static final int ROWS = 2 * GainFields.ROWS - 1;
    private static final double MOST = 6;

    private AreaGains() {}

    static GainGrid added(GainGrid field, List<LightAsk> notes, PictureFormat format) {
        List<LightAsk> drawn = notes.stream().filter(note -> !note.everywhere()).toList();
        if (drawn.isEmpty()) {
            return field;
        }
        float[] stops = new float[COLUMNS * ROWS * 3];
        float[] line = new float[3];
        for (int node = 0; node < COLUMNS * ROWS; node++) {
            int x = Math.round((float) (node % COLUMNS) / (COLUMNS - 1) * (format.width() - 1));
            int y = Math.round((float) (node / COLUMNS) / (ROWS - 1) * (format.height() - 1));
            field.line(format.width(), format.height(), y, x, 1, line);
            for (int c = 0; c < 3; c++) {
                double all = line[c];
                for (LightAsk note : drawn) {
                    all += holds(note.areas(), x, y) ? stops(note, format, c) : 0;
                }
                stops[3 * node + c] = (float) Math.clamp(all, -MOST, MOST);
            }
        }
        return new GainGrid(COLUMNS, ROWS, stops);
    }

    private static double stops(LightAsk note, PictureFormat format, int c) {
        Triple gains = note.gainsOnly().trim(format.encoding()).gains();
        return StrictMath.log(gains.channel(c)) / StrictMath.log(2);
    }

    private static boolean holds(List<Region> areas, int x, int y) {
        return areas.stream().anyMatch(area -> area.contains(x, y));
    }
}
