package answerprint.take;

import answerprint.production.ProductionId;
import answerprint.storage.MediaAddress;
import answerprint.timeline.FrameRate;
import answerprint.timeline.Timecode;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Takes for plain tests, as ingest would log them. */
public final class TakeFixture {
    private TakeFixture() {}

    public static NewTake take(ProductionId production, String slate, int seed) {
        String sha256 = HexFormat.of().toHexDigits(seed).repeat(8);
        MediaAddress file = new MediaAddress(sha256);
        return new NewTake(
                production,
                Slate.parse(slate),
                seed % 2 == 0,
                new Origin(null, "main unit", "A003", "A003C012", "Camera A", "32 mm"),
                1920,
                1080,
                "rec709",
                FrameRate.FILM_NTSC,
                96,
                Timecode.parse("01:00:00:00", 24),
                true,
                "A003C012.mov",
                1_000_000,
                sha256,
                List.of(file),
                "{}",
                new TakePictures(file, null, null, 0),
                null,
                List.of("no lens data"));
    }

    /** The same with one more thing that ingest noticed. */
    public static NewTake asking(NewTake take, String finding) {
        return new NewTake(
                take.production(),
                take.slate(),
                take.circled(),
                take.origin(),
                take.width(),
                take.height(),
                take.encoding(),
                take.rate(),
                take.frames(),
                take.start(),
                take.sound(),
                take.fileName(),
                take.bytes(),
                take.sha256(),
                take.files(),
                take.facts(),
                take.pictures(),
                take.cdl(),
                Stream.concat(take.warnings().stream(), Stream.of(finding)).toList());
    }
}
