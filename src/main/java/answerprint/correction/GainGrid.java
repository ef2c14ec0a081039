package answerprint.correction;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;

/**
 * A coarse map of exposure over the picture, in stops per channel. Nodes are spread evenly from the picture's first to its
 * last pixel in both directions; between them stops are interpolated bilinearly. 1 × 1 means the same everywhere.
 */
public final class GainGrid {
    public static final GainGrid FLAT = new GainGrid(1, 1, new float[3]);
    private static final int LARGEST = 64;

    private final int columns;
    private final int rows;
    private final float[] stops;

    /** @param stops row by row from the top, red, green, blue of each node; 0 changes nothing, 1 doubles the light */
    public GainGrid(
            @JsonProperty("columns") int columns,
            @JsonProperty("rows") int rows,
            @JsonProperty("stops") float[] stops) {
        if (columns < 1 || rows < 1 || columns > LARGEST || rows > LARGEST || stops.length != columns * rows * 3) {
            throw new IllegalArgumentException("A gain grid has 1 to " + LARGEST + " nodes a side, three stops each");
        }
        for (float stop : stops) {
            if (!(Math.abs(stop) <= 8)) {
                throw new IllegalArgumentException("A gain stays within 8 stops, not " + stop);
            }
        }
        this.columns = columns;
        this.rows = rows;
        this.stops = stops.clone();
    }

    @JsonProperty
    public int columns() {
        return columns;
    }

    @JsonProperty
    public int rows() {
        return rows;
    }

    @JsonProperty
    public float[] stops() {
        return stops.clone();
    }

    /** Whether it changes nothing anywhere. */
    public boolean changesNothing() {
        for (float stop : stops) {
            if (stop != 0) {
                return false;
            }
        }
        return true;
    }

    /** The largest of all gains, either way, in stops. */
    public double largestStops() {
        double largest = 0;
        for (float stop : stops) {
            largest = Math.max(largest, Math.abs(stop));
        }
        return largest;
    }

    /**
     * Stops along one line of the picture.
     *
     * @param into three per pixel, from column {@code x} on for {@code count} pixels
     */
    public void line(int width, int height, int y, int x, int count, float[] into) {
        float down = rows == 1 || height == 1 ? 0 : y * (rows - 1f) / (height - 1f);
        int above = Math.min((int) down, Math.max(0, rows - 2));
        int below = Math.min(above + 1, rows - 1);
        float low = down - above;
        float across = columns == 1 || width == 1 ? 0 : (columns - 1f) / (width - 1f);
        for (int i = 0; i < count; i++) {
            float along = (x + i) * across;
            int left = Math.min((int) along, Math.max(0, columns - 2));
            int right = Math.min(left + 1, columns - 1);
            float part = along - left;
            for (int c = 0; c < 3; c++) {
                float top = between(
                        stops[(above * columns + left) * 3 + c], stops[(above * columns + right) * 3 + c], part);
                float bottom = between(
                        stops[(below * columns + left) * 3 + c], stops[(below * columns + right) * 3 + c], part);
                into[i * 3 + c] = between(top, bottom, low);
            }
        }
    }

    private static float between(float from, float to, float part) {
        return from + (to - from) * part;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GainGrid grid
                && columns == grid.columns
                && rows == grid.rows
                && Arrays.equals(stops, grid.stops);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * columns + rows) + Arrays.hashCode(stops);
    }

    @Override
    public String toString() {
        return "GainGrid[" + columns + "×" + rows + ", up to " + largestStops() + " stops]";
    }
}
