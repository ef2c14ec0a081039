package answerprint.colour;

/** ARRI LogC3 (SUP 3.x, scene exposure) for one exposure index: ARRI "ALEXA Log C Curve", 2017, table 1. */
record LogC3(double cut, double b, double c, double d, double e, double f) {

    private static final double A = 5.555556;

    static final LogC3 EI_160 = new LogC3(.005561, .080216, .269036, .381991, 5.842037, .092778);
    static final LogC3 EI_200 = new LogC3(.006208, .076621, .266007, .382478, 5.776265, .092782);
    static final LogC3 EI_250 = new LogC3(.006871, .072941, .262978, .382966, 5.710494, .092786);
    static final LogC3 EI_320 = new LogC3(.007622, .068768, .259627, .383508, 5.637732, .092791);
    static final LogC3 EI_400 = new LogC3(.008318, .064901, .256598, .383999, 5.571960, .092795);
    static final LogC3 EI_500 = new LogC3(.009031, .060939, .253569, .384493, 5.506188, .092800);
    static final LogC3 EI_640 = new LogC3(.009840, .056443, .250219, .385040, 5.433426, .092805);
    static final LogC3 EI_800 = new LogC3(.010591, .052272, .247190, .385537, 5.367655, .092809);
    static final LogC3 EI_1000 = new LogC3(.011361, .047996, .244161, .386036, 5.301883, .092814);
    static final LogC3 EI_1280 = new LogC3(.012235, .043137, .240810, .386590, 5.229121, .092819);
    static final LogC3 EI_1600 = new LogC3(.013047, .038625, .237781, .387093, 5.163350, .092824);

    double encode(double x) {
        return x > cut ? c * StrictMath.log10(A * x + b) + d : e * x + f;
    }

    double decode(double y) {
        return y > e * cut + f ? (StrictMath.pow(10, (y - d) / c) - b) / A : (y - f) / e;
    }
}
