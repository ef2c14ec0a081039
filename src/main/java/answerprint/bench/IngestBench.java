package answerprint.bench;

import answerprint.ingest.Inspection;
import answerprint.learning.CpuClock;
import answerprint.picture.BoxRules;
import answerprint.picture.MediaFacts;
import answerprint.picture.MediaRef;
import answerprint.picture.PictureLab;
import answerprint.picture.PictureMemory;
import answerprint.picture.Probe;
import answerprint.picture.ProxyRecipe;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bytedeco.javacpp.Loader;

/**
 * Ingest of a 1080p clip (hash, probe, box, proxy, filmstrip, poster) against the bare bundled program doing the same
 * transcode: processor time of all processes, ours included.
 */
public final class IngestBench implements BenchRow {
    private static final double MOST = 1.25;
    private static final int ROUNDS = 3;
    private static final int LONGEST_SIDE = 1920;

    @Override
    public String name() {
        return "ingest";
    }

    @Override
    public List<Measure> run(BenchSetup setup) throws Exception {
        Path folder = BenchFolder.fresh();
        PictureLab lab = PictureLab.of(BoxRules.usual(folder.resolve("box")), PictureMemory.ofBytes(1L << 30));
        Path clip = Clip.of(setup, folder);
        Probe probe = lab.probing().probe(clip);
        warmUp(lab, clip, folder);
        double bare = Double.MAX_VALUE;
        double ours = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            bare = Math.min(bare, cpuOf(() -> transcode(clip, probe.facts(), folder.resolve("bare.mp4"))));
            ours = Math.min(ours, cpuOf(() -> ingest(lab, clip, folder)));
        }
        String item = "%d frames 1920x1080 %s"
                .formatted(probe.facts().count(), probe.facts().codec());
        return List.of(
                new Measure("ingest: processor time of the bare transcode", item, bare, "s", "", true),
                new Measure("ingest: processor time of ingest with proxy", item, ours, "s", "", true),
                new Measure(
                        "ingest: ratio to the bare transcode", item, ours / bare, "x", "<= 1.25", ours / bare <= MOST));
    }

    /** The first run unpacks the programs, tries the walls and compiles what is hot. */
    private static void warmUp(PictureLab lab, Path clip, Path folder) throws IOException {
        ingest(lab, clip, folder);
    }

    /** What the worker does with a file, from its bytes to its proxy. */
    private static void ingest(PictureLab lab, Path clip, Path folder) throws IOException {
        hash(clip);
        Path proxy = Files.createTempFile(folder, "proxy", ".mp4");
        Inspection inspection = new Inspection(lab.probing(), lab.proxies());
        Probe probe = inspection.probe(clip);
        inspection.develop(
                new MediaRef(List.of(clip), probe.facts()).files(), probe, Integer.MAX_VALUE, proxy, share -> {});
        hash(proxy);
    }

    private static void hash(Path file) throws IOException {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The same decoding, scaling and encoding in one plain run. */
    private static void transcode(Path clip, MediaFacts facts, Path into) throws IOException, InterruptedException {
        ProxyRecipe recipe = ProxyRecipe.of(facts.format(), facts.rate());
        String from = ":in_color_matrix=" + facts.matrix() + ":in_range=" + (facts.fullRange() ? "pc" : "tv");
        List<String> words = new ArrayList<>(List.of(
                Loader.load(org.bytedeco.ffmpeg.ffmpeg.class),
                "-nostdin",
                "-v",
                "error",
                "-y",
                "-i",
                clip.toString(),
                "-map",
                "0:v:0",
                "-map",
                "0:a:0?",
                "-vf",
                recipe.picture(from) + "," + recipe.timing(),
                "-fps_mode",
                "passthrough"));
        words.addAll(recipe.encoder());
        words.addAll(List.of("-c:a", "aac", "-b:a", "160k", "-f", "mp4", into.toString()));
        Process process = BundledFfmpeg.of(words)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("the bare program failed on " + clip.getFileName());
        }
    }

    /** Something that takes time. */
    private interface Task {
        void run() throws Exception;
    }

    private static double cpuOf(Task task) throws Exception {
        double before = CpuClock.seconds();
        task.run();
        return CpuClock.seconds() - before;
    }

    /** The clip to measure: the first HD recording of the footage, cut or looped to ten seconds of H.264. */
    private static final class Clip {
        private Clip() {}

        static Path of(BenchSetup setup, Path folder) throws IOException, InterruptedException {
            Path made = folder.resolve("clip.mp4");
            List<String> words = new ArrayList<>(List.of(
                    Loader.load(org.bytedeco.ffmpeg.ffmpeg.class),
                    "-nostdin",
                    "-v",
                    "error",
                    "-y",
                    "-stream_loop",
                    "20"));
            words.addAll(List.of("-i", source(setup.footage()).toString()));
            words.addAll(List.of("-map", "0:v:0", "-frames:v", "240", "-vf", scaled(), "-r", "24"));
            words.addAll(List.of("-c:v", "libopenh264", "-b:v", "20M", "-g", "24", made.toString()));
            Process process = BundledFfmpeg.of(words)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.DISCARD)
                    .start();
            if (process.waitFor() != 0) {
                throw new IOException("no 1080p clip could be made from " + setup.footage());
            }
            return made;
        }

        private static String scaled() {
            return "scale=" + LONGEST_SIDE + ":1080,format=yuv420p,setsar=1";
        }

        /** The largest recording below 20 MB: likeliest to have detail. */
        private static Path source(Path footage) throws IOException {
            try (Stream<Path> all = Files.walk(footage)) {
                return all.filter(Files::isRegularFile)
                        .filter(file -> file.toString().matches(".*\\.(mp4|mov|mkv|webm)"))
                        .filter(file -> !file.toString().contains("malformed"))
                        .filter(file -> file.toFile().length() < 20_000_000)
                        .max((a, b) ->
                                Long.compare(a.toFile().length(), b.toFile().length()))
                        .orElseThrow(() -> new IOException("there is no recording in " + footage));
            }
        }
    }
}
