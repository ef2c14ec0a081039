package answerprint.ingest;

import answerprint.picture.Container;
import answerprint.picture.MediaException;
import answerprint.picture.PictureLab;
import answerprint.picture.Probe;
import answerprint.picture.Sniffing;
import answerprint.timeline.FrameRate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Inspects a file as the worker does, without a database. */
final class InspectionFixture {
    private final Inspection inspection;
    private final Path folder;

    InspectionFixture(PictureLab lab, Path folder) {
        this.inspection = new Inspection(lab.probing(), lab.proxies());
        this.folder = folder;
    }

    /** How it ended: "refused: …", "warned: …" or "logged". Anything else than a refusal in words is thrown. */
    String inspect(Path file) {
        try {
            Inspection.Inspected inspected = whole(file);
            return inspected.findings().isEmpty() ? "logged" : "warned: " + String.join(" ", inspected.findings());
        } catch (MediaException e) {
            return "refused: " + e.words();
        }
    }

    Inspection.Inspected whole(Path file) {
        try {
            Path proxy = Files.createTempFile(folder, "proxy", ".mp4");
            Container container = Sniffing.kindOf(file);
            Probe probe =
                    container.sequence() ? inspection.probe(List.of(file), FrameRate.FILM) : inspection.probe(file);
            return inspection.develop(List.of(file), probe, Integer.MAX_VALUE, proxy, share -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
