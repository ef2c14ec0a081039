package answerprint.picture.ffmpeg;

import answerprint.colour.Curve;
import answerprint.picture.FrameTimes;
import answerprint.picture.MediaFacts;
import answerprint.picture.MediaRef;
import answerprint.picture.ProxyMaking;
import answerprint.picture.ProxyRecipe;
import answerprint.picture.Rushes;
import answerprint.picture.UnreadableMedia;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.jboss.logging.Logger;

/** {@link ProxyMaking}: one decoding pass feeds the proxy, the filmstrip and the poster. */
final class BoxedProxies implements ProxyMaking {
    private static final Logger LOG = Logger.getLogger(BoxedProxies.class);
    private static final int MOST_TILES = 48;

    private final Box box;

    BoxedProxies(Box box) {
        this.box = box;
    }

    @Override
    public Rushes make(MediaRef media, boolean sound, int frames, Path proxy, IntConsumer done) {
        try {
            return attempt(media, sound, frames, proxy, done);
        } catch (UnreadableMedia e) {
            if (!sound) {
                throw e;
            }
            Rushes silent = attempt(media, false, frames, proxy, done);
            List<String> warnings = new ArrayList<>(silent.warnings());
            warnings.add("The sound cannot be read; the proxy is silent.");
            return new Rushes(
                    silent.times(),
                    silent.filmstrip(),
                    silent.poster(),
                    silent.tiles(),
                    silent.tileStep(),
                    false,
                    warnings);
        }
    }

    @Override
    public void still(MediaRef media, int n, Path into) {
        MediaFacts facts = media.facts();
        if (facts.container().sequence()) {
            copy(media.files().get(n), into);
            return;
        }
        List<String> words = new ArrayList<>(Decoding.input(facts, box.rules().maxPixels(), n));
        words.addAll(List.of("-map", "0:" + facts.stream(), "-frames:v", "1", "-vf"));
        words.add("scale=" + facts.format().width() + ":" + facts.format().height()
                + ":flags=bicubic+accurate_rnd+full_chroma_int+full_chroma_inp" + Decoding.from(facts)
                + ":out_range=pc,format=rgb48be");
        words.addAll(List.of("-c:v", "png", "-pred", "mixed", "-f", "image2pipe", "-fd", "1", "fd:"));
        BoxJob job = BoxJob.of("ffmpeg", words, Duration.ofMinutes(2))
                .reading(media.files().getFirst())
                .writing(into);
        try (BoxedProgram program = box.start(job)) {
            int code = program.exit();
            if (code != 0 || empty(into)) {
                throw new UnreadableMedia("Frame " + n + " cannot be read: " + program.reason(code) + ".");
            }
        }
    }

    private Rushes attempt(MediaRef media, boolean sound, int frames, Path proxy, IntConsumer done) {
        Path results = folder();
        try (Sequence shown = Sequence.of(media, box)) {
            Pass pass = new Pass(media.facts(), sound, Math.min(frames, media.count()));
            BoxJob job = shown.shownTo(
                            BoxJob.of("ffmpeg", pass.words(box.rules().maxPixels()), pass.cpu()))
                    .writing(proxy)
                    .writingFolder(results);
            List<String> warnings = new ArrayList<>();
            int code = run(job, warnings, done);
            return gathered(pass, results, code, warnings);
        } finally {
            Sequence.remove(results);
        }
    }

    private int run(BoxJob job, List<String> warnings, IntConsumer done) {
        try (BoxedProgram program = box.start(job)) {
            program.eachLine(line -> {
                if (line.startsWith("frame=") && line.matches("frame=\\d{1,9}")) {
                    done.accept(Integer.parseInt(line.substring(6)));
                }
            });
            int code = program.exit();
            if (code != 0) {
                throw new UnreadableMedia("The pictures cannot be read: " + program.reason(code) + ".");
            }
            List<String> complaints = program.complaints();
            if (!complaints.isEmpty()) {
                LOG.warnf("the decoder complained, first: %s", complaints.getFirst());
                warnings.add("Damage was met while the pictures were read (" + complaints.size()
                        + (complaints.size() == 1 ? " complaint" : " complaints")
                        + "); look at the whole take before using it.");
            }
            return code;
        }
    }

    private static Rushes gathered(Pass pass, Path results, int code, List<String> warnings) {
        FrameTimes times = DecodedTimes.read(results.resolve("times.txt"), pass.facts());
        if (times.count() == 0 || code != 0) {
            throw new UnreadableMedia("Not one picture could be decoded.");
        }
        if (times.count() < pass.frames()) {
            int lost = pass.frames() - times.count();
            warnings.add(lost + " of " + pass.frames() + (lost == 1 ? " picture" : " pictures")
                    + " could not be decoded; frames are counted without them.");
        }
        return new Rushes(
                times,
                bytes(results.resolve("strip.jpg")),
                bytes(results.resolve("poster.jpg")),
                pass.tiles(),
                pass.tileStep(),
                pass.sound(),
                warnings);
    }

    private Path folder() {
        try {
            return box.folder();
        } catch (IOException e) {
            throw new UnreadableMedia("There is no room for the proxy: " + e.getMessage(), e);
        }
    }

    private static void copy(Path file, Path into) {
        try {
            Files.copy(file, into, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UnreadableMedia("The frame's file cannot be copied.", e);
        }
    }

    private static boolean empty(Path file) {
        return file.toFile().length() == 0;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
        } catch (IOException e) {
            throw new UnreadableMedia("The filmstrip cannot be read back.", e);
        }
    }

    /** One pass over the first {@code frames} frames. */
    private record Pass(MediaFacts facts, boolean sound, int frames) {
        int tiles() {
            return Math.min(MOST_TILES, frames);
        }

        int tileStep() {
            return Math.max(1, (frames + tiles() - 1) / tiles());
        }

        /** 60 s, and 6 s for each frame of 8 megapixels. */
        Duration cpu() {
            double perFrame =
                    0.3 + 6.0 * facts.format().width() * facts.format().height() / 8_000_000;
            return Duration.ofSeconds(60 + (long) (perFrame * frames));
        }

        List<String> words(long maxPixels) {
            List<String> words = new ArrayList<>(Decoding.input(facts, maxPixels, 0));
            words.addAll(List.of("-progress", "pipe:2", "-stats_period", "0.5", "-filter_complex", graph()));
            ProxyRecipe recipe = ProxyRecipe.of(facts.format(), facts.rate());
            words.addAll(List.of("-map", "[p]", "-fps_mode", "passthrough", "-frames:v", Integer.toString(frames)));
            words.addAll(recipe.encoder());
            words.addAll(List.of("-stats_enc_pre:v:0", BoxJob.OUT + "/times.txt"));
            words.addAll(List.of("-stats_enc_pre_fmt:v:0", "{ptsi} {tbi}"));
            if (sound) {
                words.addAll(List.of("-map", "0:a:0", "-c:a", "aac", "-b:a", "160k", "-ac", "2"));
                words.addAll(List.of("-t", seconds()));
            }
            words.addAll(List.of("-map_metadata", "-1", "-movflags", "+write_colr", "-f", "mp4", "-fd", "1", "fd:"));
            words.addAll(picture("[s]", "strip.jpg"));
            words.addAll(picture("[q]", "poster.jpg"));
            return words;
        }

        private String graph() {
            ProxyRecipe recipe = ProxyRecipe.of(facts.format(), facts.rate());
            int tileHeight = Math.max(2, TILE_WIDTH * recipe.height() / recipe.width() / 2 * 2);
            return "[0:" + facts.stream() + "]" + view() + recipe.picture(Decoding.from(facts)) + ",split=3[a][b][c];"
                    + "[a]" + recipe.timing() + "[p];"
                    + "[b]select='not(mod(n," + tileStep() + "))',scale=" + TILE_WIDTH + ":" + tileHeight
                    + ":flags=area:out_range=pc,tile=" + tiles() + "x1,format=yuvj420p[s];"
                    + "[c]select='eq(n," + frames / 2 + ")',scale=out_range=pc,format=yuvj420p[q]";
        }

        /** Scene-linear frames are shown through the sRGB curve, as a viewer would. */
        private String view() {
            return facts.format().encoding().curve() == Curve.LINEAR
                    ? "zscale=transferin=linear:transfer=iec61966-2-1:primariesin=bt709:primaries=bt709,format=gbrp16le,"
                    : "";
        }

        private String seconds() {
            return facts.rate().startOf(frames).toMillis() / 1000.0 + "";
        }

        private static List<String> picture(String from, String name) {
            return List.of(
                    "-map",
                    from,
                    "-frames:v",
                    "1",
                    "-c:v",
                    "mjpeg",
                    "-q:v",
                    "4",
                    "-f",
                    "image2",
                    "-update",
                    "1",
                    BoxJob.OUT + "/" + name);
        }
    }
}
