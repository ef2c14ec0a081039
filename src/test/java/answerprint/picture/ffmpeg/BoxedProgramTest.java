package answerprint.picture.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoxedProgramTest {
    /** ffmpeg pads the numbers of its report to a width: a speed of just 14 has spaces in it. */
    @Test
    void aReportOfProgressIsNoComplaint() throws IOException {
        try (BoxedProgram program = saying(
                "frame=72",
                "fps=0.00",
                "stream_0_0_q=-0.0",
                "bitrate= 812.5kbits/s",
                "total_size=N/A",
                "out_time=00:00:02.402396",
                "speed=  14x",
                "progress=end",
                "unshare: a word of a program that is not a decoder",
                "[prores @ 0x55d0] [warning] odd but fine",
                "[prores @ 0x55d0] [error] error decoding picture",
                "[fatal] Conversion failed!")) {
            assertThat(program.exit()).isZero();
            assertThat(program.complaints())
                    .containsExactly("[prores @ 0x55d0] [error] error decoding picture", "[fatal] Conversion failed!");
            assertThat(program.said()).hasSize(4);
        }
    }

    private static BoxedProgram saying(String... lines) throws IOException {
        List<String> command = List.of("/bin/sh", "-c", "printf '%s\\n' \"$0\" >&2", String.join("\n", lines));
        return new BoxedProgram(new ProcessBuilder(command).start(), Duration.ofMinutes(1));
    }
}
