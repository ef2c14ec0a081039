package answerprint.learning;

import answerprint.learning.LessonTakes.LessonTake;
import answerprint.picture.Frame;
import answerprint.picture.FrameSource;
import answerprint.picture.FrameSources;
import answerprint.picture.PictureMemory;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that is read of the takes before a net learns, and what it cost: plates, noise and dead
 * pixels per camera, signatures of lenses, light per set-up. A camera's noise and a set-up's light are measured on some of their takes, however many there are.
 */
final class Material {
    /** Share of reading at which the plates are there. */
    private static final double PLATES = 0.6;

    private static final int OF_CAMERA = 8;
    private static final int OF_SET_UP = 4;
    private static final int JUDGED = 2;

    private final List<LessonTake> takes;
    private final FrameSources sources;
    private final PictureMemory memory;
    private final ReadingMeter meter;
    private final PlateStock stock;
    private final Map<String, NoiseSamples> noise = new LinkedHashMap<>();
    private final LightSamples light = new LightSamples();
    private final Map<String, Integer> measured = new HashMap<>();
    private final PixelStudy pixels;
    private final LensStudy lenses;

    private Material(
            LearningPlan plan,
            List<LessonTake> takes,
            FrameSources sources,
            PictureMemory memory,
            ReadingMeter meter,
            PlateStock stock) {
        this.takes = takes;
        this.sources = sources;
        this.memory = memory;
        this.meter = meter;
        this.stock = stock;
        pixels = new PixelStudy(takes, plan.sensorFrames(), sources, memory);
        lenses = new LensStudy(sources, memory);
    }

    /** @param told hears how far reading is; may throw to stop it */
    static Material read(
            LearningPlan plan,
            long seed,
            List<LessonTake> takes,
            FrameSources sources,
            PictureMemory memory,
            PlateStock.Bare bare,
            PlateStock.Told told) {
        var meter = new ReadingMeter(takes);
        PlateStock stock = new PlateReading(sources, memory, Sampling.byNovelty(plan.plates()), JUDGED, seed)
                .read(takes, bare, (words, share) -> told.told(words, PLATES * share), meter);
        var material = new Material(plan, takes, sources, memory, meter, stock);
        material.measure(told);
        return material;
    }

    private void measure(PlateStock.Told told) {
        List<Integer> order = stock.order();
        for (int k = 0; k < order.size(); k++) {
            told.told("Measuring light, cameras and lenses", PLATES + (1 - PLATES) * k / order.size());
            int index = order.get(k);
            LessonTake take = takes.get(index);
            boolean noisy = counted("camera " + take.camera(), OF_CAMERA);
            boolean lit = counted("set-up " + take.setUp(), OF_SET_UP);
            if (noisy || lit) {
                meter.during(index, () -> noiseAndLight(take));
            }
            meter.during(index, () -> pixels.look(take));
            meter.during(index, () -> lenses.look(take));
        }
    }

    /** Whether this is one of the first takes of its kind. */
    private boolean counted(String what, int most) {
        return measured.merge(what, 1, Integer::sum) <= most;
    }

    private int noiseAndLight(LessonTake take) {
        NoiseSamples samples = noise.computeIfAbsent(take.camera(), camera -> new NoiseSamples());
        int read = 0;
        try (FrameSource source = sources.open(take.media());
                Frame frame = new Frame(source.format(), memory)) {
            int width = source.format().width();
            int height = source.format().height();
            float[] one = new float[3 * width * height];
            float[] next = new float[one.length];
            for (int at : new int[] {source.count() / 4, source.count() * 3 / 4}) {
                source.read(at, frame);
                read++;
                frame.mat().get(0, 0, one);
                light.add(take.setUp(), take.name(), one, source.format().encoding());
                if (at + 1 < source.count()) {
                    source.read(at + 1, frame);
                    read++;
                    frame.mat().get(0, 0, next);
                    samples.add(one, next, width, height);
                }
            }
        }
        return read;
    }

    PlateStock stock() {
        return stock;
    }

    List<CameraNoise> noise() {
        return noise.entrySet().stream()
                .map(camera -> camera.getValue().of(camera.getKey()))
                .filter(camera -> !camera.levels().isEmpty())
                .toList();
    }

    List<SetUpLight> light() {
        return light.all();
    }

    List<CameraPixels> deadPixels() {
        return pixels.maps();
    }

    List<LensSignature> lenses() {
        return lenses.signatures();
    }

    ReadingCost cost() {
        return meter.cost(stock.order());
    }
}
