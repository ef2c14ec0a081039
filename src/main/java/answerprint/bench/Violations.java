package answerprint.bench;

import answerprint.correction.Nature;
import answerprint.correction.SourceTable;
import answerprint.guard.GuardFacts;
import answerprint.guard.GuardScene;
import answerprint.guard.OptionalModels;
import answerprint.guard.Origin;
import answerprint.guard.Signed;
import answerprint.guard.TimelineFacts;
import answerprint.picture.Region;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.opencv.core.Scalar;

/** Breaches of the books: matte, timeline, signatures, papers, sources. Each is laid on a clean edit. */
final class Violations {
    private static final UUID OWN = new UUID(0, 1);
    private static final UUID FOREIGN = new UUID(0, 2);

    private static final double LEAST_GRAIN = 1.0 / 255;
    private static final double ALIKE = 0.8;

    private final GuardPlate plate;
    private final CleanEdits edits;
    private final SplittableRandom random;

    Violations(GuardPlate plate, CleanEdits edits, SplittableRandom random) {
        this.plate = plate;
        this.edits = edits;
        this.random = random;
    }

    GuardTrial oneCodeValueOutside() {
        int frame = random.nextInt(CleanEdits.FRAMES);
        int corner = random.nextInt(4); // a box keeps four pixels away from every edge
        int x = corner % 2 == 0 ? random.nextInt(4) : plate.width() - 1 - random.nextInt(4);
        int y = corner / 2 == 0 ? random.nextInt(4) : plate.height() - 1 - random.nextInt(4);
        int sample = 3 * (y * plate.width() + x) + random.nextInt(3);
        float step = 1f / plate.levels();
        return edits.box()
                .behind((n, rgb) -> rgb[sample] += n == frame ? (rgb[sample] > 0.5f ? -step : step) : 0)
                .violating("1 code value outside the matte", "G1");
    }

    /** A line as thin as a wire's matte, judged, and then drawn two pixels wider on each side. */
    GuardTrial grownMatte() {
        int height = random.nextInt(3, 8);
        int y = random.nextInt(10, plate.height() - 20);
        Region judged = new Region(6, y, plate.width() - 12, height);
        Region grown = new Region(judged.x(), y - 2, judged.width(), height + 4);
        List<float[]> frames = edits.stretch();
        double share = judged.area() / (double) plate.picture().area();
        return GuardTrial.clean("", Nature.REPLACES, frames, (n, patch, scratch) -> {
                    float[] grained = Grain.moved(frames.get(n), plate.width(), 7, scratch);
                    Pixels.fill(
                            patch,
                            grown,
                            Pixels.cut(grained, plate.width(), grown),
                            0,
                            SourceTable.SYNTHESISED,
                            scratch);
                })
                .telling(scene -> new GuardScene(
                        scene.kind(),
                        scene.nature(),
                        scene.limits(),
                        scene.format(),
                        scene.frames(),
                        IntStream.range(0, CleanEdits.FRAMES).boxed().collect(Collectors.toMap(n -> n, n -> share)),
                        scene.plate(),
                        scene.result(),
                        scene.facts()))
                .violating("matte grown by 2 px", "G2");
    }

    GuardTrial thirteenFramesMore() {
        return edits.grade()
                .telling(
                        facts(old -> new TimelineFacts(old.frames() + 13, old.rate(), old.startTimecode(), old.tags())))
                .showing(IntStream.range(0, CleanEdits.FRAMES + 13).toArray())
                .violating("13 frames added", "G10");
    }

    GuardTrial droppedFrame() {
        int gone = random.nextInt(CleanEdits.FRAMES);
        return edits.grade()
                .showing(IntStream.range(0, CleanEdits.FRAMES)
                        .filter(n -> n != gone)
                        .toArray())
                .violating("frame dropped", "G11");
    }

    GuardTrial timecodeOneLater() {
        return edits.grade()
                .telling(facts(old -> new TimelineFacts(old.frames(), old.rate(), "01:00:00:01", old.tags())))
                .violating("timecode +1", "G11");
    }

    private static UnaryOperator<GuardScene> facts(UnaryOperator<TimelineFacts> change) {
        return scene -> new GuardScene(
                scene.kind(),
                scene.nature(),
                scene.limits(),
                scene.format(),
                scene.frames(),
                scene.approvedShares(),
                scene.plate(),
                change.apply(scene.result()),
                scene.facts());
    }

    /** Grain taken off in a box that has some, as its surroundings have. */
    Optional<GuardTrial> grainRemoved() {
        List<float[]> frames = edits.stretch();
        for (int tries = 0; tries < 40; tries++) {
            Region box = edits.clearBox(plate.height() / 6, plate.height() / 4);
            double inside = Pixels.grain(frames.getFirst(), plate.width(), box);
            double around = Pixels.grainAround(frames.getFirst(), plate.width(), box);
            if (inside > LEAST_GRAIN && around > ALIKE * inside && inside > ALIKE * around) {
                double sigma = random.nextDouble(1, 2.5);
                return Optional.of(GuardTrial.clean("", Nature.REPLACES, frames, (n, patch, scratch) -> {
                            float[] smooth = Pixels.blurred(frames.get(n), plate.width(), sigma, scratch);
                            Pixels.fill(
                                    patch,
                                    box,
                                    Pixels.cut(smooth, plate.width(), box),
                                    0,
                                    SourceTable.SYNTHESISED,
                                    scratch);
                        })
                        .violating("grain removed", "G8"));
            }
        }
        return Optional.empty();
    }

    /** Brighter and darker by 3 percent of the code values, on the whole picture or in a box of new pixels. */
    GuardTrial flicker() {
        boolean whole = random.nextBoolean();
        int period = random.nextInt(2, 5);
        List<float[]> frames = edits.stretch();
        Region box = whole ? plate.picture() : edits.clearBox(plate.height() / 6, plate.height() / 4);
        return GuardTrial.clean("", whole ? Nature.GRADES : Nature.REPLACES, frames, (n, patch, scratch) -> {
                    float[] rgb = Grain.moved(frames.get(n), plate.width(), 7, scratch);
                    float[] inside = Pixels.cut(whole ? frames.get(n) : rgb, plate.width(), box);
                    float factor = n % period == 0 ? 0.97f : 1.03f;
                    for (int i = 0; i < inside.length; i++) {
                        inside[i] *= factor;
                    }
                    int source = whole ? SourceTable.GRADED : SourceTable.SYNTHESISED;
                    Pixels.fill(patch, box, inside, 0, source, scratch);
                })
                .violating("flicker of 3 %", "G7");
    }

    /** Other sources of four pixels inside the matte than those that were signed. */
    GuardTrial sourcesAltered(GuardTrial clean) {
        SplittableRandom own = random.split();
        int frame = own.nextInt(CleanEdits.FRAMES);
        return clean.patching((n, patch, scratch) -> {
                    clean.edit().patch(n, patch, scratch);
                    if (n == frame) {
                        int x = own.nextInt(patch.box().width() - 2);
                        int y = own.nextInt(patch.box().height() - 2);
                        scratch.keep(patch.source().submat(y, y + 2, x, x + 2)).setTo(new Scalar(SourceTable.LEARNED));
                    }
                })
                .violating("sources altered", "G9");
    }

    /** The same approval on a result of which one sample inside the matte is another. */
    GuardTrial approvalReplayed(GuardTrial clean) {
        SplittableRandom own = random.split();
        int frame = own.nextInt(CleanEdits.FRAMES);
        return clean.patching((n, patch, scratch) -> {
                    clean.edit().patch(n, patch, scratch);
                    if (n == frame) {
                        int x = own.nextInt(patch.box().width());
                        int y = own.nextInt(patch.box().height());
                        float[] pixel = new float[3];
                        patch.rgb().get(y, x, pixel);
                        pixel[own.nextInt(3)] += 1f / plate.levels();
                        patch.rgb().put(y, x, pixel);
                    }
                })
                .violating("approval replayed on other bits", "G13");
    }

    /** What comes to delivery under the approval of what was judged. */
    static GuardTrial signed(GuardTrial delivered, GuardTrial.Outcome judged) {
        String evidence = "e".repeat(64);
        Signed signed = new Signed(
                evidence,
                List.of(new Signed.Approval("director", "Dee", judged.resultSha256(), evidence)),
                List.of(),
                judged.reports());
        return delivered.knowing(facts -> facts.signed(signed));
    }

    GuardTrial barredNet() {
        List<String> licences = List.of("CC-BY-NC-4.0", "CC BY-NC-SA 3.0", "research only", "MIT, non-commercial", "");
        String licence = licences.get(random.nextInt(licences.size()));
        return edits.grade()
                .knowing(facts -> facts.using(
                        new OptionalModels(Optional.empty(), List.of(new OptionalModels.Weights("net.onnx", licence)))))
                .violating("non-commercial net", "G15");
    }

    GuardTrial foreignTake() {
        boolean lessons = random.nextBoolean();
        return edits.grade()
                .knowing((GuardFacts facts) -> facts.from(new Origin(
                        Optional.of(OWN),
                        OWN::equals,
                        "v001",
                        lessons ? Set.of(OWN, FOREIGN) : Set.of(OWN),
                        () -> lessons ? List.of() : List.of(new SourceTable.Source(FOREIGN, 3)))))
                .violating("take of another production", "G14");
    }
}
