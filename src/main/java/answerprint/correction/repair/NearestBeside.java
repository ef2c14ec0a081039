package answerprint.correction.repair;

/** For each hole pixel the nearest usable pixel along its row or column, mirrored at the edge, so that grain stays whole. */
final class NearestBeside {
    private static final int FARTHEST = 40;
    private static final int DEEPEST = 12;

    private final Tile tile;

    NearestBeside(Tile tile) {
        this.tile = tile;
    }

    /** @return per pixel the place of its grain, -1 outside the hole and where there is none */
    int[] of(boolean[] has) {
        int[] beside = new int[has.length];
        int[] steps = {-1, 1, -tile.width, tile.width};
        for (int i = 0; i < has.length; i++) {
            beside[i] = -1;
            int nearest = tile.hole[i] ? FARTHEST : 0;
            for (int step : steps) {
                int d = nearest == 0 ? FARTHEST : edge(i, step, has);
                if (d < nearest) {
                    nearest = d;
                    int at = i + step * (d + depth(i, -step));
                    beside[i] = at >= 0 && at < has.length && has[at] ? at : i + step * d;
                }
            }
        }
        return beside;
    }

    private int edge(int i, int step, boolean[] has) {
        int x = i % tile.width;
        for (int d = 1; d < FARTHEST; d++) {
            int at = i + d * step;
            boolean left = Math.abs(step) == 1 && (x + d * step < 0 || x + d * step >= tile.width);
            if (at < 0 || at >= has.length || left) {
                return FARTHEST;
            }
            if (has[at]) {
                return d;
            }
        }
        return FARTHEST;
    }

    private int depth(int i, int step) {
        int d = 0;
        while (d < DEEPEST && i + d * step >= 0 && i + d * step < tile.hole.length && tile.hole[i + d * step]) {
            d++;
        }
        return Math.max(0, d - 1);
    }
}
