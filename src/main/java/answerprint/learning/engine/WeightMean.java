package answerprint.learning.engine;

/**
 * The mean of what one net knew at several late steps of its training. It tends to err less in what no lesson showed than one of
 * those steps (Izmailov et al. 2018, arXiv 1803.05407). No step has known it, so norms that are counted along must be counted anew.
 */
public final class WeightMean {
    private static final String COUNT = "count";
    private static final String SUM = "sum.";

    private Weights sum = new Weights();
    private int count;

    /** @throws IllegalArgumentException if these are weights of another kind of net than those before */
    public void add(Weights known) {
        sum = count == 0 ? known : sum.plus(known);
        count++;
    }

    /** @throws IllegalStateException if nothing was added */
    public Weights mean() {
        if (count == 0) {
            throw new IllegalStateException("the mean of no weights");
        }
        return sum.times(1f / count);
    }

    public Weights save() {
        var saved = new Weights();
        saved.put(COUNT, new float[] {count});
        saved.putAll(SUM, sum);
        return saved;
    }

    /** @param saved as {@link #save} gives it; empty for none so far */
    public void load(Weights saved) {
        count = saved.find(COUNT).map(number -> (int) number[0]).orElse(0);
        sum = saved.under(SUM);
    }
}
