package answerprint.correction.repair;

/** A tile whose hole, and whose hold-out band beside it, are filled with the blend of all candidates. */
final class Blended {
    /** Planar; the plate's own pixels elsewhere. */
    final float[][] rgb = new float[3][];
    /** Per pixel: share of the grain's power that a blend of unlike grain would lack, 0..1; 0 where nothing is blended. */
    final float[] lack;
    /** Per pixel: share that is made up from the surroundings, 0..1. */
    final float[] made;

    private final boolean[] has;

    Blended(Tile tile) {
        has = new boolean[tile.pixels()];
        lack = new float[tile.pixels()];
        made = new float[tile.pixels()];
        for (int c = 0; c < 3; c++) {
            rgb[c] = tile.target[c].clone();
        }
    }

    /** Whether this pixel is blended rather than the plate's own. */
    boolean has(int i) {
        return has[i];
    }

    void put(int i, Fusion.Blend blend) {
        has[i] = true;
        for (int c = 0; c < 3; c++) {
            rgb[c][i] = blend.rgb[c];
        }
        lack[i] = (float) Math.clamp(1 - blend.synthesised - blend.concentration, 0, 1);
        made[i] = (float) blend.synthesised;
    }

    /** Rec.709 weights. */
    static float[] luma(float[][] planes) {
        float[] luma = new float[planes[0].length];
        for (int i = 0; i < luma.length; i++) {
            luma[i] = 0.2126f * planes[0][i] + 0.7152f * planes[1][i] + 0.0722f * planes[2][i];
        }
        return luma;
    }
}
