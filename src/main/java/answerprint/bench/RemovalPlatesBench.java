package answerprint.bench;

import answerprint.correction.Assignment;
import answerprint.correction.ChangedPixels;
import answerprint.correction.Compositing;
import answerprint.correction.Patch;
import answerprint.correction.Render;
import answerprint.correction.SourceTable;
import answerprint.correction.objectremoval.ObjectRemoval;
import answerprint.picture.BoxRules;
import answerprint.picture.Frame;
import answerprint.picture.FrameSource;
import answerprint.picture.FrameWindow;
import answerprint.picture.MediaRef;
import answerprint.picture.PictureFormat;
import answerprint.picture.PictureLab;
import answerprint.picture.PictureMemory;
import answerprint.picture.Probe;
import answerprint.picture.Region;
import answerprint.picture.Scratch;
import answerprint.timeline.FrameRange;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Row 6: people who walk through a locked-off recording are taken out by the kind itself, from boxes round them as a person draws
 * them on every {@link #KEYS}th frame; {@link EmptySet} is the truth. The kind is shown the even frames, the truth is built from the
 * odd ones. Score: peak signal-to-noise ratio where people were; how far apart the two halves are by themselves (grain, compression,
 * exposure) is told beside it, as the most that can be reached. Then the same from a stretch in which one of them stands there all
 * the time: pixels that were behind that person on every frame must be flagged as synthesised.
 */
public final class RemovalPlatesBench implements BenchRow {
    private static final String NAME = "object removal, true plates: ";
    private static final String ITEM = "cleanplate-onebyone-1";
    private static final double WANTED = 34;
    private static final double FLAGGED = 0.99;
    /** Frames of the recording that are used: two people come and go. */
    private static final int MOST = 470;

    private static final int KEYS = 8;
    private static final int MEASURED = 10;
    private static final int STRETCH = 40;
    private static final int LARGER = 5;

    @Override
    public String name() {
        return "removal-plates";
    }

    @Override
    public List<Measure> run(BenchSetup setup) throws Exception {
        Optional<Path> file = Files.isDirectory(setup.footage())
                ? PannedClips.recordings(setup.footage()).stream()
                        .filter(path ->
                                path.getParent() != null && path.getParent().endsWith(ITEM))
                        .findFirst()
                : Optional.empty();
        if (file.isEmpty() || !setup.items().takes(ITEM)) {
            return List.of(new Measure(NAME + "not measured: needs " + ITEM, ITEM, 0, "", "", true));
        }
        Path box = BenchFolder.fresh();
        PictureMemory memory = PictureMemory.ofBytes(2L << 30);
        return new Run(PictureLab.of(BoxRules.usual(box), memory), file.get(), memory).measures();
    }

    private static final class Run {
        private final PictureMemory memory;
        private final PictureFormat format;
        private final List<byte[]> frames = new ArrayList<>();
        private final EmptySet set;

        Run(PictureLab lab, Path file, PictureMemory memory) {
            this.memory = memory;
            Probe probe = lab.probing().probe(file);
            format = probe.facts().format();
            try (FrameSource source = lab.sources().open(new MediaRef(List.of(file), probe.facts()));
                    Scratch scratch = new Scratch(memory)) {
                Frame frame = scratch.frame(format);
                float[] rgb = new float[3 * format.width() * format.height()];
                for (int n = 0; n < Math.min(MOST, source.count()); n++) {
                    source.read(n, frame);
                    frame.mat().get(0, 0, rgb);
                    byte[] codes = new byte[rgb.length];
                    for (int i = 0; i < codes.length; i++) {
                        codes[i] = (byte) Math.round(255 * Math.clamp(rgb[i], 0f, 1f));
                    }
                    frames.add(codes);
                }
            }
            set = new EmptySet(format.width(), format.height(), frames, memory);
        }

        List<Measure> measures() {
            List<Integer> shown = IntStream.range(0, frames.size())
                    .filter(n -> n % 2 == 0)
                    .boxed()
                    .toList();
            List<Integer> hidden = IntStream.range(0, frames.size())
                    .filter(n -> n % 2 == 1)
                    .boxed()
                    .toList();
            List<Measure> measures = new ArrayList<>(people(shown, hidden));
            measures.addAll(standing(shown));
            return measures;
        }

        private float[] plate(int n) {
            byte[] codes = frames.get(n);
            float[] rgb = new float[codes.length];
            for (int i = 0; i < rgb.length; i++) {
                rgb[i] = (codes[i] & 255) / 255f;
            }
            return rgb;
        }

        /** Boxes on every eighth frame on which somebody is there, and when nobody is. */
        private ObjectNode drawn(List<Integer> shown) {
            ObjectNode hints = JsonNodeFactory.instance.objectNode();
            ArrayNode keys = hints.putArray("keys");
            int since = 0;
            for (int k = 0; k < shown.size(); k++) {
                Region box = set.box(shown.get(k));
                boolean before = k > 0 && !set.box(shown.get(k - 1)).isEmpty();
                boolean after =
                        k + 1 < shown.size() && !set.box(shown.get(k + 1)).isEmpty();
                if (box.isEmpty()) {
                    if (before || after) {
                        keys.addObject().put("frame", k).put("gone", true);
                    }
                    continue;
                }
                since = before ? since + 1 : 0;
                if (since % KEYS == 0 || !after) {
                    Region larger = box.grow(LARGER);
                    keys.addObject()
                            .put("frame", k)
                            .putArray("box")
                            .add(larger.x())
                            .add(larger.y())
                            .add(larger.width())
                            .add(larger.height());
                }
            }
            return hints;
        }

        private Assignment assignment(List<Integer> shown, FrameRange range) {
            return new Assignment(
                    ObjectRemoval.KIND,
                    footage(shown).take(),
                    range,
                    drawn(shown),
                    JsonNodeFactory.instance.objectNode(),
                    List.of(),
                    6);
        }

        private ClipFootage footage(List<Integer> shown) {
            return new ClipFootage(format, shown.size(), k -> plate(shown.get(k)), memory);
        }

        private List<Measure> people(List<Integer> shown, List<Integer> hidden) {
            List<Integer> there = IntStream.range(0, shown.size())
                    .filter(k -> !set.box(shown.get(k)).isEmpty())
                    .boxed()
                    .toList();
            FrameRange range = new FrameRange(there.getFirst(), there.getLast());
            ClipFootage footage = footage(shown);
            double product = 0;
            double telea = 0;
            double reachable = 0;
            double toNearest = 0;
            double apart = 0;
            long samples = 0;
            long start = System.nanoTime();
            try (FrameSource source = footage.open();
                    FrameWindow window = new FrameWindow(source, new ObjectRemoval().reach(), memory);
                    Render render = new ObjectRemoval().prepare(assignment(shown, range), footage)) {
                for (int k = 0; k < MEASURED; k++) {
                    int n = there.get((int) ((k + 0.5) * there.size() / MEASURED));
                    byte[] hole = set.people(shown.get(n));
                    float[] truth = set.truth(shown.get(n), hidden, EmptySet.SETTLED);
                    try (Scratch scratch = new Scratch(memory)) {
                        float[] repaired = repaired(render, window, n, scratch);
                        BenchSheet.keep(NAME, ITEM + "-" + shown.get(n), format, window.at(n), repaired, truth);
                        product += HoleScore.squared(repaired, truth, hole);
                        float[] other = set.truth(shown.get(n), shown, EmptySet.SETTLED);
                        reachable += HoleScore.squared(other, truth, hole);
                        float[] nearest = set.truth(shown.get(n), hidden, 0);
                        toNearest += HoleScore.squared(repaired, nearest, hole);
                        apart += HoleScore.squared(nearest, truth, hole);
                        telea += HoleScore.squared(
                                RemovalMasksBench.telea(window.at(n).mat(), hole, scratch), truth, hole);
                    }
                    for (byte in : hole) {
                        samples += in != 0 ? 3 : 0;
                    }
                }
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            return List.of(
                    wanted("PSNR in hole", -10 * Math.log10(product / samples)),
                    wanted("PSNR in hole, against frames just uncovered", -10 * Math.log10(toNearest / samples)),
                    told("PSNR in hole, Telea", -10 * Math.log10(telea / samples), "dB"),
                    told("PSNR in hole, truth from the shown frames", -10 * Math.log10(reachable / samples), "dB"),
                    told("frames just uncovered against the truth", -10 * Math.log10(apart / samples), "dB"),
                    told("time for tracking and " + MEASURED + " frames", seconds, "s"));
        }

        private float[] repaired(Render render, FrameWindow window, int n, Scratch scratch) {
            Patch patch = new Patch();
            render.frame(n, window, patch, scratch);
            ChangedPixels changed = new ChangedPixels();
            changed.gather(patch);
            Frame result = scratch.frame(format);
            new Compositing(format).composite(window.at(n), changed, result);
            float[] rgb = new float[3 * format.width() * format.height()];
            result.mat().get(0, 0, rgb);
            return rgb;
        }

        /** A stretch in the middle of the longest stay: what was behind the person on all of its frames was never seen. */
        private List<Measure> standing(List<Integer> shown) {
            List<Integer> stretch = stretch(shown);
            byte[] never = set.people(stretch.getFirst()).clone();
            for (int n : stretch) {
                byte[] mask = set.people(n);
                for (int i = 0; i < never.length; i++) {
                    never[i] &= mask[i];
                }
            }
            ClipFootage footage = footage(stretch);
            FrameRange all = FrameRange.ofCount(stretch.size());
            long count = 0;
            long flagged = 0;
            long said = 0;
            try (FrameSource source = footage.open();
                    FrameWindow window = new FrameWindow(source, new ObjectRemoval().reach(), memory);
                    Render render = new ObjectRemoval().prepare(assignment(stretch, all), footage)) {
                for (int n = 2; n < stretch.size(); n += 12) {
                    try (Scratch scratch = new Scratch(memory)) {
                        boolean[] synthesised = synthesised(render, window, n, scratch);
                        for (int i = 0; i < never.length; i++) {
                            count += never[i] != 0 ? 1 : 0;
                            flagged += never[i] != 0 && synthesised[i] ? 1 : 0;
                            said += synthesised[i] ? 1 : 0;
                        }
                    }
                }
            }
            double share = (double) flagged / count;
            return List.of(
                    new Measure(
                            NAME + "never-seen pixels flagged",
                            ITEM,
                            100 * share,
                            "%",
                            "at least " + 100 * FLAGGED,
                            share >= FLAGGED),
                    told("flagged pixels, of those truly never seen", (double) said / count, "ratio"));
        }

        private List<Integer> stretch(List<Integer> shown) {
            int best = 0;
            int length = 0;
            int run = 0;
            for (int k = 0; k < shown.size(); k++) {
                run = set.box(shown.get(k)).isEmpty() ? 0 : run + 1;
                if (run > length) {
                    length = run;
                    best = k - run + 1;
                }
            }
            int from = best + Math.max(0, (length - STRETCH) / 2);
            return List.copyOf(shown.subList(from, Math.min(from + STRETCH, best + length)));
        }

        private boolean[] synthesised(Render render, FrameWindow window, int n, Scratch scratch) {
            Patch patch = new Patch();
            render.frame(n, window, patch, scratch);
            boolean[] synthesised = new boolean[format.width() * format.height()];
            short[] row = new short[patch.box().width()];
            for (int y = 0; y < patch.box().height(); y++) {
                patch.source().get(y, 0, row);
                for (int x = 0; x < row.length; x++) {
                    int at =
                            (patch.box().y() + y) * format.width() + patch.box().x() + x;
                    synthesised[at] = row[x] == SourceTable.SYNTHESISED;
                }
            }
            return synthesised;
        }

        private static Measure wanted(String measure, double db) {
            return new Measure(NAME + measure, ITEM, db, "dB", "at least " + WANTED, db >= WANTED);
        }

        private static Measure told(String measure, double value, String unit) {
            return new Measure(NAME + measure, ITEM, value, unit, "", true);
        }
    }
}
