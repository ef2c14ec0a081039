package answerprint.bench;

import answerprint.correction.GainGrid;
import answerprint.correction.Grade;
import answerprint.correction.Nature;
import answerprint.correction.SourceTable;
import answerprint.correction.repair.MatteRepair;
import answerprint.guard.GuardFacts;
import answerprint.guard.Origin;
import answerprint.picture.FrameSource;
import answerprint.picture.FrameWindow;
import answerprint.picture.PictureMemory;
import answerprint.picture.Region;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.opencv.core.Scalar;

/** Edits that no guard should mind, drawn by seed. */
final class CleanEdits {
    static final int FRAMES = 10;
    /** Of the product's own repairs, each of which costs as much as ten guards do. */
    private static final int REPAIRED = 4;

    private static final UUID TAKE = new UUID(0, 4);

    private final GuardPlate plate;
    private final PlateFaces faces;
    private final PictureMemory memory;
    private final SplittableRandom random;

    CleanEdits(GuardPlate plate, PlateFaces faces, PictureMemory memory, SplittableRandom random) {
        this.plate = plate;
        this.faces = faces;
        this.memory = memory;
        this.random = random;
    }

    /** A stretch of the plate that begins anywhere. */
    List<float[]> stretch() {
        int from = random.nextInt(GuardPlate.FRAMES - FRAMES + 1);
        return plate.frames().subList(from, from + FRAMES);
    }

    /** The whole picture up to half a stop brighter or darker. */
    GuardTrial grade() {
        double stops = (random.nextBoolean() ? 1 : -1) * random.nextDouble(0.1, 0.5);
        return graded("grade ±0.5 stop", Grade.stops(stops));
    }

    /** Soft light from one side, up to half a stop, a little warmer or cooler. */
    GuardTrial relight() {
        float[] stops = new float[3 * 9];
        double angle = random.nextDouble(2 * Math.PI);
        double strength = random.nextDouble(0.15, 0.5);
        double warm = random.nextDouble(-0.08, 0.08);
        for (int node = 0; node < 9; node++) {
            double along = Math.cos(angle) * (node % 3 - 1) + Math.sin(angle) * (node / 3 - 1);
            double light = strength * along / Math.sqrt(2);
            stops[3 * node] = (float) (light + warm * Math.abs(along) / 2);
            stops[3 * node + 1] = (float) light;
            stops[3 * node + 2] = (float) (light - warm * Math.abs(along) / 2);
        }
        return graded("relight gradient", Grade.NONE.withGain(new GainGrid(3, 3, stops)));
    }

    private GuardTrial graded(String name, Grade grade) {
        return GuardTrial.clean(name, Nature.GRADES, stretch(), (n, patch, scratch) -> {
            patch.graded(grade, plate.picture(), scratch);
            patch.alpha().setTo(new Scalar(1));
            patch.confidence().setTo(new Scalar(0.9));
        });
    }

    /** The plate's own grain taken off and laid on again a few pixels on: other grain of the same strength and spectrum. */
    GuardTrial regrain() {
        List<float[]> frames = stretch();
        int shift = random.nextInt(5, 11);
        return GuardTrial.clean("regrain matched", Nature.GRADES, frames, (n, patch, scratch) -> {
            float[] grained = Grain.moved(frames.get(n), plate.width(), shift, scratch);
            Pixels.round(grained, plate.levels());
            Pixels.fill(patch, plate.picture(), grained, 0, SourceTable.GRADED, scratch);
        });
    }

    /** A box away from every face, with other grain: the base on which bookkeeping is violated. */
    GuardTrial box() {
        List<float[]> frames = stretch();
        Region box = clearBox(plate.height() / 6, plate.height() / 4);
        int shift = random.nextInt(5, 11);
        return GuardTrial.clean("box with other grain", Nature.REPLACES, frames, (n, patch, scratch) -> {
            float[] grained = Grain.moved(frames.get(n), plate.width(), shift, scratch);
            Pixels.round(grained, plate.levels());
            float[] inside = Pixels.cut(grained, plate.width(), box);
            Pixels.fill(patch, box, inside, 0, SourceTable.SYNTHESISED, scratch);
        });
    }

    /** A place clear of faces where one is left; any place otherwise. */
    Region clearBox(int least, int most) {
        Region box = Region.NONE;
        for (int tries = 0; tries < 200; tries++) {
            int width = random.nextInt(least, most + 1);
            int height = random.nextInt(least, most + 1);
            box = new Region(
                    random.nextInt(4, plate.width() - width - 4),
                    random.nextInt(4, plate.height() - height - 4),
                    width,
                    height);
            if (faces.clear(box)) {
                return box;
            }
        }
        return box;
    }

    /** A seeded wire that keeps clear of faces, if there is room for one. */
    Optional<GuardWires> wires() {
        for (int tries = 0; tries < 12; tries++) {
            GuardWires wires = GuardWires.hung(plate, random.nextLong());
            if (wires.clearOf(faces)) {
                return Optional.of(wires);
            }
        }
        return Optional.empty();
    }

    /** The wire repaired by the product, with the right matte. */
    GuardTrial repaired(GuardWires wires) {
        return repaired("wire, the product's repair", wires.plates(), wires.holes());
    }

    /** The wire repaired without fault: the very pixels that are behind it. */
    GuardTrial flawless(GuardWires wires) {
        int from = random.nextInt(GuardPlate.FRAMES - FRAMES + 1);
        List<float[]> plates = wires.plates().subList(from, from + FRAMES);
        return GuardTrial.clean("wire, repaired without fault", Nature.REPLACES, plates, (n, patch, scratch) -> {
            Pixels.fill(patch, plate.picture(), plate.frames().get(from + n), 0, SourceTable.SYNTHESISED, scratch);
            GuardWires.paint(wires.holes().get(from + n), patch.alpha());
        });
    }

    /** The product's own repair of specks of dust, each on one frame. */
    GuardTrial dust() {
        List<float[]> dirty = new ArrayList<>();
        List<byte[]> holes = new ArrayList<>();
        for (float[] frame : plate.frames()) {
            float[] rgb = frame.clone();
            byte[] hole = new byte[rgb.length / 3];
            for (int speck = random.nextInt(1, 4); speck > 0; speck--) {
                int side = random.nextInt(3, 8);
                Region at = clearBox(side, side);
                float tone = random.nextBoolean() ? 0.95f : 0.05f;
                for (int i = 0; i < hole.length; i++) {
                    double off = Math.hypot(
                            i % plate.width() - at.x() - side / 2.0, i / plate.width() - at.y() - side / 2.0);
                    if (off <= side / 2.0 + 1) {
                        hole[i] = (byte) 255;
                    }
                    if (off <= side / 2.0) {
                        Arrays.fill(rgb, 3 * i, 3 * i + 3, tone);
                    }
                }
            }
            dirty.add(rgb);
            holes.add(hole);
        }
        return repaired("dust, the product's repair", dirty, holes);
    }

    private GuardTrial repaired(String name, List<float[]> plates, List<byte[]> holes) {
        WireClip clip = new WireClip(
                name,
                plate.format(),
                plate.levels(),
                new float[0][],
                plates.toArray(float[][]::new),
                new float[0][],
                0);
        SourceTable sources = new SourceTable();
        int from = random.nextInt(GuardPlate.FRAMES - REPAIRED + 1);
        MatteRepair repair = new MatteRepair((n, out) -> GuardWires.paint(holes.get(n), out), TAKE, sources, memory);
        GuardTrial.Edit edit = (n, patch, scratch) -> {
            try (FrameSource source = clip.source();
                    FrameWindow window = new FrameWindow(source, MatteRepair.REACH, memory)) {
                repair.frame(from + n, window, patch, scratch);
            }
        };
        Origin origin = new Origin(Optional.of(TAKE), TAKE::equals, "", Set.of(), sources::rows);
        return GuardTrial.clean(name, Nature.REPLACES, plates.subList(from, from + REPAIRED), edit)
                .knowing((GuardFacts facts) -> facts.from(origin));
    }
}
