package answerprint.correction.deflicker;

/** The light of a mesh's nodes. */
final class MeshTrial implements Trial {
    private final GainMesh mesh;
    private final float[][] light;
    private final Foretelling foretelling;
    private int frames = 1;

    MeshTrial(GainMesh mesh, int count) {
        this.mesh = mesh;
        light = new float[count][3 * mesh.nodes()];
        foretelling = new Foretelling(count);
    }

    GainMesh mesh() {
        return mesh;
    }

    @Override
    public String name() {
        return mesh.name();
    }

    @Override
    public int nodes() {
        return mesh.nodes();
    }

    @Override
    public Foretelling foretelling() {
        return foretelling;
    }

    @Override
    public void add(FlickerPicture then, FlickerPicture now, LightSamples samples) {
        MeshFit fit = new MeshFit(mesh, samples);
        if (foretelling.next(samples)) {
            float[] learned = fit.fitted(1);
            fit.judge(2, learned, foretelling.left());
            fit.judge(2, new float[learned.length], foretelling.none());
        }
        float[] change = fit.fitted(0);
        for (int k = 0; k < change.length; k++) {
            light[frames][k] = light[frames - 1][k] + change[k];
        }
        frames++;
    }

    @Override
    public Flicker flicker() {
        return Flicker.of(light, foretelling.blind());
    }
}
