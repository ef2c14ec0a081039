package answerprint.colour;

/** How colours under one white are carried to another: a von Kries scaling in a cone space. */
public enum Adaptation {
    /** CIE 159:2004 (CIECAM02). */
    CAT02(new Matrix3(0.7328, 0.4296, -0.1624, -0.7036, 1.6975, 0.0061, 0.0030, 0.0136, 0.9834)),
    /** Lam 1985, as used by ICC and by many makers' transforms. */
    BRADFORD(new Matrix3(0.8951, 0.2664, -0.1614, -0.7502, 1.7135, 0.0367, 0.0389, -0.0685, 1.0296));

    private final Matrix3 cones;

    Adaptation(Matrix3 cones) {
        this.cones = cones;
    }

    /** XYZ under {@code from} to XYZ under {@code to}. */
    public Matrix3 between(Chromaticity from, Chromaticity to) {
        Triple source = cones.times(from.xyz());
        Triple target = cones.times(to.xyz());
        Matrix3 scale = Matrix3.diagonal(target.r() / source.r(), target.g() / source.g(), target.b() / source.b());
        return cones.inverse().times(scale).times(cones);
    }
}
