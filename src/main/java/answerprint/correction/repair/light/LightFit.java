package answerprint.correction.repair.light;

import answerprint.colour.Encoding;
import answerprint.correction.GainGrid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses how rich a model the pairs pay for: CDL alone, with a map of exposure, with a drift over time. Each is fitted on
 * the pairs that were not held out and judged on those that were; the winner is fitted again on all.
 */
public final class LightFit {

    public static final String AS_SHOT = "as shot";
    public static final String CDL = "cdl";
    public static final String FIELD = "cdl and exposure map";
    public static final String DRIFT = "cdl and drift";

    private static final double LEAST_FIELD = 0.06;
    private static final double LEAST_DRIFT = 0.06;
    private static final int MOST_PAIRS = 12_000;

    private final ColourPairs pairs;
    private final ColourPairs learned;
    private final ColourPairs held;
    private final int[] frames;
    private final Encoding encoding;
    private final EyeScale eye;
    private final double aspect;
    private final boolean mayDrift;
    private final Map<String, MatchError> tries = new LinkedHashMap<>();

    /**
     * @param frames ABS of each paired frame
     * @param mayDrift whether knots would lie at least a second apart
     */
    public LightFit(ColourPairs all, int[] frames, Encoding encoding, double aspect, boolean mayDrift) {
        this.pairs = all.thinned(MOST_PAIRS);
        this.learned = pairs.half(false, frames.length);
        this.held = pairs.half(true, frames.length);
        this.frames = frames.clone();
        this.encoding = encoding;
        this.eye = new EyeScale(encoding);
        this.aspect = aspect;
        this.mayDrift = mayDrift;
    }

    /** Errors on held-out pairs by method, in the order they were tried. */
    public Map<String, MatchError> tries() {
        return tries;
    }

    /** The name of the method that won. */
    public String chosen() {
        return chosen;
    }

    private String chosen = CDL;

    public LightModel best() {
        tries.put(AS_SHOT, error(LightModel.of(CdlSpan.identity())));
        LightModel plain = LightModel.of(new CdlFit(learned, eye).best());
        tries.put(CDL, error(plain));
        LightModel field = withField(learned);
        tries.put(FIELD, error(field));
        boolean fieldPays = tries(FIELD).paysOver(tries(CDL)) && GainFields.unevenness(field.field()) > LEAST_FIELD;
        chosen = fieldPays ? FIELD : CDL;
        LightModel best = fieldPays ? field : plain;
        LightModel drifting = new LightModel(best.cdl(), best.field(), drift(best, learned));
        boolean driftPays = mayDrift && drifting.drift().range() > LEAST_DRIFT && paysDrift(drifting);
        chosen = driftPays ? (fieldPays ? FIELD + " and drift" : DRIFT) : chosen;
        LightModel whole = fieldPays ? withField(pairs) : LightModel.of(new CdlFit(pairs, eye).best());
        return driftPays ? new LightModel(whole.cdl(), whole.field(), drift(whole, pairs)) : whole;
    }

    private boolean paysDrift(LightModel drifting) {
        MatchError before = tries(chosen);
        MatchError after = error(drifting);
        tries.put(DRIFT, after);
        return after.paysOver(before);
    }

    private MatchError tries(String name) {
        return tries.getOrDefault(name, MatchError.none());
    }

    private MatchError error(LightModel model) {
        return MatchError.of(held, model, encoding);
    }

    /** CDL and map in turns, each fitted to what the other leaves. */
    private LightModel withField(ColourPairs on) {
        CdlSpan cdl = new CdlFit(on, eye).best();
        GainGrid field = GainFields.fitted(on, cdl, aspect);
        for (int round = 0; round < 2; round++) {
            cdl = new CdlFit(on.withTargets(minus(on, field)), eye).best();
            field = GainFields.fitted(on, cdl, aspect);
        }
        return new LightModel(cdl, field, LightDrift.STILL);
    }

    private static double[] minus(ColourPairs on, GainGrid field) {
        double[] shift = new double[3 * on.count()];
        for (int i = 0; i < on.count(); i++) {
            for (int c = 0; c < 3; c++) {
                shift[3 * i + c] = -LightModel.STOP * GainFields.at(field, on.x(i), on.y(i), c);
            }
        }
        return shift;
    }

    /** Median residual of each paired frame, smoothed by its neighbours. */
    private LightDrift drift(LightModel model, ColourPairs on) {
        List<double[]> medians = new ArrayList<>();
        List<Integer> which = new ArrayList<>();
        for (int f = 0; f < frames.length; f++) {
            double[] median = median(model, on, f);
            if (median.length == 3) {
                medians.add(median);
                which.add(f);
            }
        }
        if (medians.size() < 3) {
            return LightDrift.STILL;
        }
        List<LightDrift.Knot> knots = new ArrayList<>();
        for (int k = 0; k < medians.size(); k++) {
            double[] before = medians.get(Math.max(0, k - 1));
            double[] here = medians.get(k);
            double[] after = medians.get(Math.min(medians.size() - 1, k + 1));
            double[] s = new double[3];
            for (int c = 0; c < 3; c++) {
                s[c] = (before[c] + 2 * here[c] + after[c]) / 4;
            }
            knots.add(new LightDrift.Knot(which.get(k), frames[which.get(k)], s[0], s[1], s[2]));
        }
        return new LightDrift(knots);
    }

    private static double[] median(LightModel model, ColourPairs on, int frame) {
        double[] out = new double[3];
        List<double[]> residuals = new ArrayList<>();
        for (int i = 0; i < on.count(); i++) {
            if (on.frame(i) == frame) {
                model.apply(on, i, out);
                double[] r = new double[3];
                for (int c = 0; c < 3; c++) {
                    r[c] = (on.to(i, c) - out[c]) / LightModel.STOP;
                }
                residuals.add(r);
            }
        }
        if (residuals.size() < 50) {
            return new double[0];
        }
        double[] medians = new double[3];
        for (int c = 0; c < 3; c++) {
            int channel = c;
            double[] sorted = residuals.stream().mapToDouble(r -> r[channel]).toArray();
            Arrays.sort(sorted);
            medians[c] = sorted[sorted.length / 2];
        }
        return medians;
    }
}
