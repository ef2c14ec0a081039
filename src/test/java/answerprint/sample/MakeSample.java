package answerprint.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes the takes that ship, with their ALE: run by hand when the recipe changes, from the repository's root, with an
 * {@code ffmpeg} that has libx264 on the path. Arguments: the folder to write to, then the clips to make (none = all).
 */
public final class MakeSample {
    /** Room tone, and the clap of the slate a quarter of a second in. */
    private static final String SOUND = "0.01*(random(0)-0.5)+0.7*(random(1)-0.5)*exp(-60*(t-0.25))*gte(t,0.25)";

    private MakeSample() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        List<String> wanted = Arrays.asList(arguments).subList(1, arguments.length);
        for (SampleTake take : SampleTakes.all()) {
            if (wanted.isEmpty() || wanted.contains(take.clip())) {
                encode(take, folder.resolve(take.clip() + ".mov"));
            }
        }
        Files.writeString(folder.resolve("dailies.ale"), SampleAle.of(SampleTakes.all()));
        writeSums(folder);
    }

    private static void writeSums(Path folder) throws IOException {
        StringBuilder sums = new StringBuilder();
        for (SampleTake take : SampleTakes.all()) {
            String name = take.clip() + ".mov";
            sums.append(Sums.sha256(Files.readAllBytes(folder.resolve(name))))
                    .append("  ")
                    .append(name)
                    .append('\n');
        }
        sums.append(Sums.sha256(Files.readAllBytes(folder.resolve("dailies.ale"))))
                .append("  dailies.ale\n");
        Files.writeString(folder.resolve("files.sha256"), sums);
    }

    private static void encode(SampleTake take, Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command(take, file))
                .inheritIO()
                .redirectInput(ProcessBuilder.Redirect.PIPE)
                .start();
        try (OutputStream out = process.getOutputStream()) {
            for (int n = 0; n < take.frames(); n++) {
                short[] code = take.recorded(n).toCode16();
                ByteBuffer bytes = ByteBuffer.allocate(code.length * 2).order(ByteOrder.LITTLE_ENDIAN);
                bytes.asShortBuffer().put(code);
                out.write(bytes.array());
            }
        }
        if (process.waitFor() != 0) {
            throw new IOException("the encoder gave up on " + file);
        }
    }

    private static List<String> command(SampleTake take, Path file) {
        List<String> command = new ArrayList<>(List.of("ffmpeg", "-y", "-v", "error", "-f", "rawvideo"));
        command.addAll(List.of("-pix_fmt", "rgb48le", "-r", take.rate()));
        command.addAll(List.of("-s", take.plate().width() + "x" + take.plate().height(), "-i", "-"));
        command.addAll(List.of("-f", "lavfi", "-i", "aevalsrc='" + SOUND + "':s=48000:d=" + seconds(take)));
        command.addAll(List.of("-vf", "scale=out_color_matrix=bt709:out_range=tv:flags=bicubic+accurate_rnd"));
        command.addAll(
                List.of("-pix_fmt", "yuv422p10le", "-c:v", "libx264", "-profile:v", "high422", "-preset", "slow"));
        command.addAll(List.of("-crf", "14", "-g", "12", "-bf", "2", "-threads", "1"));
        command.addAll(List.of(
                "-color_primaries", "bt709", "-color_trc", "bt709", "-colorspace", "bt709", "-color_range", "tv"));
        command.addAll(List.of("-c:a", "pcm_s16le"));
        command.addAll(List.of("-timecode", take.start(), "-metadata:s:v", "reel_name=" + take.roll()));
        command.addAll(List.of("-metadata", "comment=Sample of Answerprint; its faults were added on purpose"));
        command.addAll(List.of("-fflags", "+bitexact", "-flags:v", "+bitexact", "-movflags", "+faststart"));
        command.add(file.toString());
        return command;
    }

    private static String seconds(SampleTake take) {
        String[] rate = take.rate().split("/");
        return "%.6f".formatted(take.frames() * Double.parseDouble(rate[1]) / Double.parseDouble(rate[0]));
    }
}
