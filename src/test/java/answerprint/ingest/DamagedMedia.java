package answerprint.ingest;

import answerprint.picture.Barcodes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Whole recordings of our own making, and what a seed makes of them: cut, scrambled, emptied, lied about. */
final class DamagedMedia {
    /** File name and how the bundled program writes one. */
    private static final Map<String, List<String>> WHOLE = new LinkedHashMap<>();

    static {
        WHOLE.put("prores.mov", List.of("-c:v", "prores_ks", "-pix_fmt", "yuv422p10le"));
        WHOLE.put("h264.mp4", List.of("-c:v", "libopenh264", "-pix_fmt", "yuv420p", "-b:v", "800k"));
        WHOLE.put("dnxhr.mxf", List.of("-c:v", "dnxhd", "-profile:v", "dnxhr_hq", "-pix_fmt", "yuv422p"));
        WHOLE.put("av1.mkv", List.of("-c:v", "libaom-av1", "-cpu-used", "8", "-pix_fmt", "yuv420p"));
        WHOLE.put("half.exr", List.of("-vf", "format=gbrpf32le", "-c:v", "exr", "-format", "half", "-frames:v", "1"));
        WHOLE.put("scan.dpx", List.of("-c:v", "dpx", "-pix_fmt", "gbrp10le", "-frames:v", "1"));
        WHOLE.put("still.tiff", List.of("-c:v", "tiff", "-pix_fmt", "rgb48le", "-frames:v", "1"));
    }

    private static final List<String> BOXES =
            List.of("moov", "trak", "stsd", "stsz", "stco", "stts", "mdhd", "hdlr", "avcC", "mdat");

    private DamagedMedia() {}

    /** @return the damaged files, by what was done to them; the same seed gives the same bytes */
    static List<Path> of(Path folder, long seed, int each) throws IOException {
        List<Path> damaged = new ArrayList<>();
        Random random = new Random(seed);
        for (Map.Entry<String, List<String>> kind : WHOLE.entrySet()) {
            Path whole = folder.resolve("whole-" + kind.getKey());
            Barcodes.film(whole, 6, "24/1", seed, kind.getValue().toArray(String[]::new));
            byte[] bytes = Files.readAllBytes(whole);
            for (int n = 0; n < each; n++) {
                String name = "%s-%02d-%s".formatted(Harm.of(n), n, kind.getKey());
                damaged.add(Files.write(folder.resolve(name), Harm.of(n).done(bytes, random)));
            }
        }
        return damaged;
    }

    private enum Harm {
        CUT,
        SCRAMBLED,
        EMPTIED,
        LYING,
        DOUBLED;

        static Harm of(int n) {
            return values()[n % values().length];
        }

        byte[] done(byte[] whole, Random random) {
            byte[] bytes = whole.clone();
            switch (this) {
                case CUT -> bytes = Arrays.copyOf(whole, 16 + random.nextInt(whole.length - 16));
                case SCRAMBLED -> {
                    for (int i = 0; i < 1 + whole.length / 200; i++) {
                        bytes[12 + random.nextInt(whole.length - 12)] = (byte) random.nextInt();
                    }
                }
                case EMPTIED -> {
                    int from = 12 + random.nextInt(whole.length / 2);
                    Arrays.fill(bytes, from, Math.min(whole.length, from + whole.length / 4), (byte) 0);
                }
                case LYING -> lie(bytes, random);
                case DOUBLED -> {
                    int from = random.nextInt(whole.length / 2);
                    System.arraycopy(whole, from, bytes, whole.length / 2, (whole.length - whole.length / 2) / 2);
                }
            }
            return bytes;
        }

        /** A size or a count in the head says too much; in QuickTime, that of a box known by name. */
        private static void lie(byte[] bytes, Random random) {
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            int box = text.indexOf(BOXES.get(random.nextInt(BOXES.size())));
            int at = box >= 4 ? box - 4 + 4 * random.nextInt(5) : 12 + random.nextInt(Math.min(400, bytes.length - 16));
            byte[] lies = {(byte) 0x7f, (byte) 0xff, (byte) random.nextInt(), (byte) 0xf0};
            if (box < 0 || at != box) {
                System.arraycopy(lies, 0, bytes, at, Math.min(lies.length, bytes.length - at));
            }
        }
    }
}
