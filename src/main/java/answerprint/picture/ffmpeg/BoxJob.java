package answerprint.picture.ffmpeg;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One run in the box. Inside, inputs are seen under {@link #IN}, results go under {@link #OUT}.
 *
 * @param program {@code ffmpeg} or {@code ffprobe}
 * @param arguments fixed words and numbers, never anything that a user wrote; the markers IN and OUT stand for folders
 * @param input read as descriptor 0; without one, descriptor 0 is a pipe
 * @param output written as descriptor 1; without one, descriptor 1 is a pipe
 * @param inputs a folder to be read as {@link #IN}
 * @param results a folder to be written as {@link #OUT}
 * @param cpu more processor time than this ends the run
 */
record BoxJob(
        String program,
        List<String> arguments,
        Optional<Path> input,
        Optional<Path> output,
        Optional<Path> inputs,
        Optional<Path> results,
        Duration cpu) {
    /** Stands for the folder of inputs in an argument. */
    static final String IN = "@IN@";

    /** Stands for the folder of results in an argument. */
    static final String OUT = "@OUT@";

    BoxJob {
        arguments = List.copyOf(arguments);
    }

    static BoxJob of(String program, List<String> arguments, Duration cpu) {
        return new BoxJob(
                program, arguments, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), cpu);
    }

    BoxJob reading(Path file) {
        return new BoxJob(program, arguments, Optional.of(file), output, inputs, results, cpu);
    }

    BoxJob writing(Path file) {
        return new BoxJob(program, arguments, input, Optional.of(file), inputs, results, cpu);
    }

    BoxJob readingFolder(Path folder) {
        return new BoxJob(program, arguments, input, output, Optional.of(folder), results, cpu);
    }

    BoxJob writingFolder(Path folder) {
        return new BoxJob(program, arguments, input, output, inputs, Optional.of(folder), cpu);
    }
}
