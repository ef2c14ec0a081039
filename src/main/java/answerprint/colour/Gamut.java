package answerprint.colour;

/**
 * The primaries and white that linear RGB numbers refer to.
 *
 * <p>Ids are stored and never change. Primaries are the makers' published ones.
 */
public enum Gamut {
    REC709("rec709", .640, .330, .300, .600, .150, .060, Chromaticity.D65),
    REC2020("rec2020", .708, .292, .170, .797, .131, .046, Chromaticity.D65),
    P3_D65("p3-d65", .680, .320, .265, .690, .150, .060, Chromaticity.D65),
    AP0("ap0", .7347, .2653, 0, 1, .0001, -.0770, Chromaticity.D60_ACES),
    AP1("ap1", .713, .293, .165, .830, .128, .044, Chromaticity.D60_ACES),
    AWG3("awg3", .6840, .3130, .2210, .8480, .0861, -.1020, Chromaticity.D65),
    AWG4("awg4", .7347, .2653, .1424, .8576, .0991, -.0308, Chromaticity.D65),
    SGAMUT3("sgamut3", .730, .280, .140, .855, .100, -.050, Chromaticity.D65),
    SGAMUT3_CINE("sgamut3-cine", .766, .275, .225, .800, .089, -.087, Chromaticity.D65),
    RED_WIDE("red-wide", .780308, .304253, .121595, 1.493994, .095612, -.084589, Chromaticity.D65),
    VGAMUT("vgamut", .730, .280, .165, .840, .100, -.030, Chromaticity.D65),
    DAVINCI_WIDE("davinci-wide", .8000, .3130, .1682, .9877, .0790, -.1155, Chromaticity.D65),
    BLACKMAGIC_WIDE(
            "blackmagic-wide",
            .7177215,
            .3171181,
            .2280410,
            .8615690,
            .1005841,
            -.0820452,
            new Chromaticity(.3127170, .3290312)),
    CANON_CINEMA("canon-cinema", .740, .270, .170, 1.140, .080, -.100, Chromaticity.D65);

    private final String id;
    private final Chromaticity red;
    private final Chromaticity green;
    private final Chromaticity blue;
    private final Chromaticity white;

    Gamut(String id, double rx, double ry, double gx, double gy, double bx, double by, Chromaticity white) {
        this.id = id;
        this.red = new Chromaticity(rx, ry);
        this.green = new Chromaticity(gx, gy);
        this.blue = new Chromaticity(bx, by);
        this.white = white;
    }

    /** The frozen text that stands for this gamut in files and tables. */
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException when no gamut has that id */
    public static Gamut ofId(String id) {
        for (Gamut gamut : values()) {
            if (gamut.id.equals(id)) {
                return gamut;
            }
        }
        throw new IllegalArgumentException("No gamut is called “" + id + "”");
    }

    public Chromaticity white() {
        return white;
    }

    /** The primaries in the order red, green, blue. */
    public Chromaticity primary(int channel) {
        return switch (channel) {
            case 0 -> red;
            case 1 -> green;
            case 2 -> blue;
            default -> throw new IllegalArgumentException("A gamut has primaries 0 to 2, not " + channel);
        };
    }

    /** Linear RGB of this gamut to CIE XYZ relative to its own white (SMPTE RP 177:1993). */
    public Matrix3 toXyz() {
        Triple r = red.xyz();
        Triple g = green.xyz();
        Triple b = blue.xyz();
        Matrix3 primaries = new Matrix3(r.r(), g.r(), b.r(), r.g(), g.g(), b.g(), r.b(), g.b(), b.b());
        Triple scale = primaries.inverse().times(white.xyz());
        return primaries.times(Matrix3.diagonal(scale.r(), scale.g(), scale.b()));
    }

    /** Linear RGB of this gamut to linear RGB of {@code other}, adapted by CAT02. */
    public Matrix3 to(Gamut other) {
        return to(other, Adaptation.CAT02);
    }

    /** The same, adapted between the whites by {@code adaptation}. */
    public Matrix3 to(Gamut other, Adaptation adaptation) {
        if (this == other) {
            return Matrix3.IDENTITY;
        }
        return other.toXyz()
                .inverse()
                .times(adaptation.between(white, other.white))
                .times(toXyz());
    }
}
