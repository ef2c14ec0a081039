package answerprint.picture.ffmpeg;

import answerprint.picture.BoxRules;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** A process of its own whose box makes frames until somebody ends it; says the pids of what it started, in one line. */
final class LastingBox {
    private static final List<String> ONE_FRAME_A_SECOND = List.of(
            "-nostdin",
            "-v",
            "error",
            "-re",
            "-f",
            "lavfi",
            "-i",
            "color=size=16x16:rate=1",
            "-f",
            "rawvideo",
            "pipe:1");

    private LastingBox() {}

    /** @param arguments the box's folder */
    public static void main(String... arguments) throws IOException {
        Box box = new Box(BoxRules.usual(Path.of(arguments[0])), BoxTools.bundled());
        try (BoxedProgram program = box.start(BoxJob.of("ffmpeg", ONE_FRAME_A_SECOND, Duration.ofMinutes(2)))) {
            if (program.output().read() < 0) {
                throw new IOException("the box ended: " + program.said());
            }
            System.out.println(ProcessHandle.current()
                    .descendants()
                    .map(process -> String.valueOf(process.pid()))
                    .collect(Collectors.joining(" ")));
            System.out.println("until standard input ends: " + System.in.read());
        }
    }
}
