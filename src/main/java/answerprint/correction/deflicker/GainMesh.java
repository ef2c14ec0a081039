package answerprint.correction.deflicker;

import answerprint.correction.GainGrid;

/**
 * A smooth change of light over the picture: nodes from edge to edge, bicubic (Catmull-Rom) between them. The same shape serves
 * for fitting and for rendering, where it is laid out three times as dense for straight lines between.
 *
 * @param channels whether red, green and blue may differ
 */
record GainMesh(String name, int columns, int rows, boolean channels) {
    private static final int DENSER = 3;

    int nodes() {
        return columns * rows;
    }

    /** Nodes laid out for rendering. @param stops per node, three each */
    GainGrid grid(float[] stops) {
        int across = columns == 1 ? 1 : (columns - 1) * DENSER + 1;
        int down = rows == 1 ? 1 : (rows - 1) * DENSER + 1;
        float[] dense = new float[3 * across * down];
        double[] shape = new double[16];
        int[] at = new int[16];
        for (int i = 0; i < across * down; i++) {
            double x = across == 1 ? 0 : (double) (i % across) / (across - 1);
            double y = down == 1 ? 0 : (double) (i / across) / (down - 1);
            shape(x, y, at, shape);
            for (int c = 0; c < 3; c++) {
                double sum = 0;
                for (int k = 0; k < 16; k++) {
                    sum += shape[k] * stops[3 * at[k] + c];
                }
                dense[3 * i + c] = (float) sum;
            }
        }
        return new GainGrid(across, down, dense);
    }

    /** Which 16 nodes make the value at a place, and how much of each. */
    void shape(double x, double y, int[] at, double[] share) {
        double[] across = new double[4];
        double[] down = new double[4];
        int column = spline(x * (columns - 1), columns, across);
        int row = spline(y * (rows - 1), rows, down);
        for (int j = 0; j < 4; j++) {
            int r = Math.clamp(row + j - 1, 0, rows - 1);
            for (int i = 0; i < 4; i++) {
                at[4 * j + i] = r * columns + Math.clamp(column + i - 1, 0, columns - 1);
                share[4 * j + i] = down[j] * across[i];
            }
        }
    }

    private static int spline(double place, int nodes, double[] share) {
        int cell = Math.clamp((int) place, 0, Math.max(0, nodes - 2));
        double t = place - cell;
        share[0] = ((-0.5 * t + 1) * t - 0.5) * t;
        share[1] = (1.5 * t - 2.5) * t * t + 1;
        share[2] = ((-1.5 * t + 2) * t + 0.5) * t;
        share[3] = (0.5 * t - 0.5) * t * t;
        return cell;
    }
}
