package answerprint.picture.ffmpeg;

import answerprint.picture.BoxRules;
import answerprint.picture.BoxWalls;
import answerprint.picture.UnreadableMedia;
import com.google.errorprone.annotations.MustBeClosed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Starts FFmpeg's programs behind walls: own network, files and processes; limited memory, time and file sizes; one
 * input, one place for results. Safe for use by several threads.
 */
final class Box {
    private static final String SCRIPT = script();

    private final BoxRules rules;
    private final BoxTools tools;
    private final Path root;
    private @Nullable Walls walls;
    private @Nullable BoxWalls tested;

    Box(BoxRules rules, BoxTools tools) {
        this.rules = rules;
        this.tools = tools;
        try {
            this.root =
                    Files.createDirectories(rules.directory().toAbsolutePath().resolve("root"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    BoxRules rules() {
        return rules;
    }

    /** A fresh folder on the box's disk; the caller removes it. */
    Path folder() throws IOException {
        return Files.createTempDirectory(rules.directory().toAbsolutePath(), "job-");
    }

    /** Which walls stand; tried from inside once. */
    synchronized BoxWalls walls() {
        if (tested == null) {
            BoxTrial trial = new BoxTrial(this, rules);
            walls = trial.best();
            tested = trial.result();
        }
        return tested;
    }

    /**
     * Starts the job.
     *
     * @throws UnreadableMedia when the walls that the rules ask for do not stand; nothing was opened then
     */
    @MustBeClosed
    BoxedProgram start(BoxJob job) {
        BoxWalls standing = walls();
        if (!standing.trusted() || walls == null) {
            throw new UnreadableMedia("Media is not opened on this machine: " + standing.words());
        }
        return start(job, walls);
    }

    @MustBeClosed
    BoxedProgram start(BoxJob job, Walls behind) {
        ProcessBuilder builder = new ProcessBuilder(command(job, behind));
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.put("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
        builder.directory(root.toFile());
        job.input().ifPresent(file -> builder.redirectInput(file.toFile()));
        job.output().ifPresent(file -> builder.redirectOutput(file.toFile()));
        try {
            return new BoxedProgram(BoxStarter.start(builder), rules.longest());
        } catch (IOException e) {
            throw new UnreadableMedia("The box in which media is opened could not be started: " + e.getMessage(), e);
        }
    }

    private List<String> command(BoxJob job, Walls behind) {
        boolean inside = behind.namespaces();
        Path programs = inside ? Path.of("/tools") : tools.directory();
        List<String> command = new ArrayList<>(BoxStarter.before());
        command.addAll(behind.before(root, tools.directory(), text(job.inputs()), text(job.results()), SCRIPT));
        command.addAll(limits(job.cpu()));
        command.addAll(List.of("/usr/bin/env", "LD_LIBRARY_PATH=" + programs));
        command.add(programs.resolve(job.program()).toString());
        String in = inside ? "/in" : text(job.inputs());
        String out = inside ? "/out" : text(job.results());
        for (String argument : job.arguments()) {
            command.add(argument.replace(BoxJob.IN, in).replace(BoxJob.OUT, out));
        }
        return command;
    }

    /** The hard limit comes after the soft one, or the kernel would kill without saying why. */
    private List<String> limits(Duration cpu) {
        long seconds = Math.max(5, cpu.toSeconds());
        return List.of(
                "/usr/bin/prlimit",
                "--as=" + rules.addressSpace(),
                "--cpu=" + seconds + ":" + (seconds + 5),
                "--fsize=" + rules.maxFileBytes(),
                "--nofile=256",
                "--core=0");
    }

    private static String text(Optional<Path> folder) {
        return folder.map(path -> path.toAbsolutePath().toString()).orElse("-");
    }

    private static String script() {
        try (InputStream in = Box.class.getResourceAsStream("box.sh")) {
            if (in == null) {
                throw new IllegalStateException("box.sh is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
