package answerprint.bench;

import answerprint.colour.Cdl;
import answerprint.colour.LightTrim;
import answerprint.correction.Grade;
import answerprint.correction.Grading;
import answerprint.correction.lightingmatch.LightStudy;
import answerprint.correction.lightingmatch.MatchedLight;
import answerprint.picture.BoxRules;
import answerprint.picture.Frame;
import answerprint.picture.FrameSource;
import answerprint.picture.MediaException;
import answerprint.picture.MediaRef;
import answerprint.picture.PictureLab;
import answerprint.picture.PictureMemory;
import answerprint.timeline.FrameRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Row 10: a take of a set-up gets a seeded CDL fault and 8-bit codes, is matched to another take, and
 * compared with what was shot. The hero is the take whose mean colour lies nearest, so that what was shot is the truth; what
 * the two takes differ by themselves still counts against the match.
 */
public final class LightingMatchBench implements BenchRow {
    private static final int MOST_TAKES = 12;
    private static final int MOST_IN_FOLDER = 6;
    /** Folders with more files than this are collections of something else. */
    private static final int CROWDED = 24;

    private static final int FEWEST_FRAMES = 12;
    private static final int JUDGED = 3;
    private static final int FEWEST_PAIRS = 1_500;
    private static final double SAME_LIGHT = 4;
    private static final double TARGET = 1.0;

    private record Clip(String name, MediaRef media, double[] mean) {}

    private record Case(String item, boolean held, double fault, double match, double transfer, double own) {}

    @Override
    public String name() {
        return "lighting-match";
    }

    @Override
    public List<Measure> run(BenchSetup setup) throws Exception {
        Path box = BenchFolder.fresh();
        PictureLab lab = PictureLab.of(BoxRules.usual(box), PictureMemory.ofBytes(1L << 30));
        Random random = new Random(setup.seed());
        List<Case> cases = new ArrayList<>();
        for (List<Clip> setUp : setUps(setup.footage(), lab)) {
            for (Clip take : setUp) {
                if (cases.size() < MOST_TAKES && setup.items().takes(file(take))) {
                    judged(take, nearest(take, setUp), random, lab).ifPresent(cases::add);
                }
            }
        }
        if (cases.isEmpty()) {
            throw new NoSuchFootage(
                    "two takes of one set-up: recordings of one size in one folder that show the same set");
        }
        return measures(cases);
    }

    private static List<Measure> measures(List<Case> cases) {
        List<Measure> measures = new ArrayList<>();
        for (Case one : cases) {
            measures.add(told("lighting match: as faulted", one.item(), one.fault()));
            measures.add(told("lighting match: matched", one.item(), one.match()));
            measures.add(told("lighting match: mean/std transfer", one.item(), one.transfer()));
            measures.add(told("lighting match: the takes' own difference", one.item(), one.own()));
        }
        for (boolean held : new boolean[] {false, true}) {
            List<Case> mine = cases.stream().filter(c -> c.held() == held).toList();
            if (!mine.isEmpty()) {
                judged(mine, "median of " + mine.size() + (held ? ", held-out items" : ", tuning items"), measures);
            }
        }
        return measures;
    }

    private static void judged(List<Case> cases, String item, List<Measure> into) {
        double match = median(cases.stream().mapToDouble(Case::match).toArray());
        double transfer = median(cases.stream().mapToDouble(Case::transfer).toArray());
        double share = match / transfer;
        into.add(told("lighting match: mean/std transfer", item, transfer));
        into.add(new Measure("lighting match: matched", item, match, "ΔE2000", "≤ " + TARGET, match <= TARGET));
        into.add(new Measure("lighting match: share of mean/std's error", item, share, "ratio", "≤ 0.5", share <= 0.5));
    }

    private static String file(Clip take) {
        return take.name().substring(take.name().lastIndexOf('/') + 1);
    }

    private static Measure told(String measure, String item, double value) {
        return new Measure(measure, item, value, "ΔE2000", "", true);
    }

    /** Empty when the two do not show the same set in about the same light. */
    private static Optional<Case> judged(Clip take, Clip hero, Random random, PictureLab lab) {
        LightFault fault = LightFault.drawn(random, take.media(), lab);
        try (FrameSource shot = lab.sources().open(take.media());
                FrameSource theirs = lab.sources().open(hero.media())) {
            MatchedLight own = new LightStudy(shot, all(take), theirs, lab.memory()).result();
            if (own.byStatistics() || own.pairs() < FEWEST_PAIRS || own.before() > SAME_LIGHT) {
                return Optional.empty();
            }
            FrameSource faulty = fault.over(shot);
            MatchedLight matched = new LightStudy(faulty, all(take), theirs, lab.memory()).result();
            return Optional.of(judged(take, hero, shot, faulty, theirs, matched, own, lab));
        }
    }

    private static Case judged(
            Clip take,
            Clip hero,
            FrameSource shot,
            FrameSource faulty,
            FrameSource theirs,
            MatchedLight matched,
            MatchedLight own,
            PictureLab lab) {
        double[] sums = new double[4];
        ColourTransfer transfer = ColourTransfer.between(faulty, theirs, lab.memory());
        try (Frame truth = new Frame(shot.format(), lab.memory());
                Frame plate = new Frame(shot.format(), lab.memory())) {
            for (int k = 0; k < JUDGED; k++) {
                int n = (2 * k + 1) * take.media().count() / (2 * JUDGED);
                shot.read(n, truth);
                faulty.read(n, plate);
                float[] wanted = LightFault.pixels(truth);
                float[] given = LightFault.pixels(plate);
                sums[0] += PictureDifference.mean(given, wanted);
                sums[1] += PictureDifference.mean(graded(given, matched.grade(n, LightTrim.NONE), plate), wanted);
                sums[2] += PictureDifference.mean(transfer.applied(given), wanted);
                sums[3] += PictureDifference.mean(graded(wanted, own.grade(n, LightTrim.NONE), plate), wanted);
            }
        }
        String item = take.name() + " to " + hero.name();
        boolean held = HeldOut.is(file(take));
        return new Case(item, held, sums[0] / JUDGED, sums[1] / JUDGED, sums[2] / JUDGED, sums[3] / JUDGED);
    }

    private static float[] graded(float[] rgb, Grade grade, Frame like) {
        Grading grading = new Grading(grade, like.format());
        int width = like.format().width();
        float[] out = new float[rgb.length];
        float[] line = new float[3 * width];
        for (int y = 0; y < like.format().height(); y++) {
            System.arraycopy(rgb, y * line.length, line, 0, line.length);
            grading.line(y, 0, width, line, line);
            System.arraycopy(line, 0, out, y * line.length, line.length);
        }
        return out;
    }

    private static FrameRange all(Clip clip) {
        return FrameRange.ofCount(clip.media().count());
    }

    private static Clip nearest(Clip take, List<Clip> setUp) {
        return setUp.stream()
                .filter(clip -> clip != take)
                .min(Comparator.comparingDouble(clip -> distance(clip.mean(), take.mean())))
                .orElseThrow();
    }

    private static double distance(double[] a, double[] b) {
        return Math.hypot(Math.hypot(a[0] - b[0], a[1] - b[1]), a[2] - b[2]);
    }

    /** Clips of one folder and one format; only folders with at least two of them. */
    private static List<List<Clip>> setUps(Path footage, PictureLab lab) throws IOException {
        Map<String, List<Clip>> byFolder = new TreeMap<>();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(footage, 3)) {
            files = walk.filter(Files::isRegularFile)
                    .filter(LightingMatchBench::recording)
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            Path folder = file.getParent();
            long siblings = files.stream()
                    .filter(f -> Objects.requireNonNull(f.getParent()).equals(folder))
                    .count();
            String key = footage.relativize(folder).toString();
            long have = byFolder.keySet().stream()
                    .filter(k -> k.startsWith(key + " "))
                    .mapToLong(k -> Objects.requireNonNull(byFolder.get(k)).size())
                    .sum();
            long beside = files.stream()
                    .filter(f -> f.startsWith(
                            footage.resolve(footage.relativize(file).getName(0))))
                    .count();
            if (siblings >= 2 && beside <= CROWDED && have < MOST_IN_FOLDER) {
                clip(footage, file, lab).ifPresent(clip -> byFolder.computeIfAbsent(
                                key + " " + clip.media().format(), k -> new ArrayList<>())
                        .add(clip));
            }
        }
        return byFolder.values().stream().filter(clips -> clips.size() >= 2).toList();
    }

    private static boolean recording(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Stream.of(".mov", ".mp4", ".mkv", ".mxf").anyMatch(name::endsWith);
    }

    private static Optional<Clip> clip(Path footage, Path file, PictureLab lab) {
        try {
            MediaRef media =
                    new MediaRef(List.of(file), lab.probing().probe(file).facts());
            if (media.count() < FEWEST_FRAMES || media.format().width() < 240) {
                return Optional.empty();
            }
            try (FrameSource source = lab.sources().open(media)) {
                double[] mean = ColourTransfer.statistics(source, lab.memory());
                return Optional.of(new Clip(footage.relativize(file).toString(), media, mean));
            }
        } catch (MediaException e) {
            return Optional.empty(); // what cannot be opened is no clip for this bench
        }
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        java.util.Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** A fault of the kind that takes have among themselves, drawn again while it would clip what was shot. */
    static Cdl drawnCdl(Random random) {
        return new Cdl(
                LightFault.around(random, 1, 0.17),
                LightFault.around(random, 0, 0.04),
                LightFault.around(random, 1, 0.14),
                1 + 0.2 * (2 * random.nextDouble() - 1));
    }
}
