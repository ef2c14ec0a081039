package answerprint.correction.deflicker;

/**
 * The light of tones: scale-time equalisation (Delon 2006). Needs no motion and knows no place; flicker that is stronger in the dark
 * than in the light is told by nothing else. What enters the picture changes its tones too, so it must pay like every other.
 */
final class ToneTrial implements Trial {
    private static final double MOST_OFF = 0.04;

    private final ToneCurve[] curves;
    private final float[][] light;
    private final Foretelling foretelling;
    private int frames = 1;

    ToneTrial(int count) {
        curves = new ToneCurve[count];
        light = new float[count][3 * ToneCurve.RANKS];
        foretelling = new Foretelling(count);
    }

    @Override
    public String name() {
        return "by tone";
    }

    @Override
    public int nodes() {
        return ToneCurve.RANKS;
    }

    @Override
    public Foretelling foretelling() {
        return foretelling;
    }

    @Override
    public void add(FlickerPicture then, FlickerPicture now, LightSamples samples) {
        if (frames == 1) {
            curves[0] = ToneCurve.of(then, false);
        }
        if (foretelling.next(samples)) {
            foretell(ToneCurve.of(then, true), ToneCurve.of(now, true), samples);
        }
        curves[frames] = ToneCurve.of(now, false);
        float[] change = curves[frames].since(curves[frames - 1]);
        for (int k = 0; k < change.length; k++) {
            light[frames][k] = light[frames - 1][k] + change[k];
        }
        frames++;
    }

    private void foretell(ToneCurve then, ToneCurve now, LightSamples samples) {
        float[] change = now.since(then);
        for (int b = 0; b < samples.count(); b++) {
            if (samples.held(b)) {
                for (int c = 0; c < 3; c++) {
                    double is = samples.stops()[3 * b + c];
                    double left = is - now.at(c, samples.level()[3 * b + c], change);
                    add(foretelling.left(), samples, b, left);
                    add(foretelling.none(), samples, b, is);
                }
            }
        }
    }

    private static void add(AreaErrors errors, LightSamples samples, int block, double off) {
        errors.add(samples.x()[block], samples.y()[block], samples.weight()[block], Math.min(off * off, MOST_OFF));
    }

    @Override
    public Flicker flicker() {
        return Flicker.of(light, foretelling.blind());
    }

    /** The tones of a frame, counted from the first that was read. */
    ToneCurve curve(int frame) {
        return curves[frame];
    }
}
