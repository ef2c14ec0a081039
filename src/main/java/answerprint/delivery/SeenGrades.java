package answerprint.delivery;

import answerprint.correction.ChangedPixels;
import answerprint.correction.Grade;
import answerprint.correction.Patch;
import answerprint.picture.Frame;
import answerprint.timeline.FrameNumbering;
import answerprint.timeline.FrameRange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Collects the grades that frames were given while they come by, in runs of equal ones, and writes them as light files. */
final class SeenGrades {
    private record Run(FrameRange frames, Grade grade) {}

    private final List<Run> runs = new ArrayList<>();

    /** A listener that notes the grade and hands the frame on; closing it closes nothing. */
    FrameFiles before(FrameFiles files) {
        return new FrameFiles() {
            @Override
            public void frame(int n, Frame result, ChangedPixels changed) throws IOException {
                if (changed.form() == Patch.Form.GRADE) {
                    note(n, changed.grade());
                }
                files.frame(n, result, changed);
            }

            @Override
            public void finish() throws IOException {
                files.finish();
            }

            @Override
            public void close() {
                // what it hands on to is closed by whoever opened it
            }
        };
    }

    private void note(int n, Grade grade) {
        if (!runs.isEmpty()) {
            Run last = runs.getLast();
            if (last.grade().equals(grade) && last.frames().last() == n - 1) {
                runs.set(runs.size() - 1, new Run(new FrameRange(last.frames().first(), n), grade));
                return;
            }
        }
        runs.add(new Run(FrameRange.single(n), grade));
    }

    /** @return the remarks, with those on what the light files cannot hold */
    List<String> write(
            DeliveredFrames part, DeliveredPlate plate, PartNames names, KeptFiles kept, List<String> remarks)
            throws IOException {
        List<String> all = new ArrayList<>(remarks);
        for (Run run : runs) {
            String frames = FrameNumbering.FROM_1001.frm(run.frames()).toString();
            PartNames own = runs.size() == 1 ? names : names.of(frames);
            LightPapers papers =
                    new LightPapers(run.grade(), plate.media().format().encoding());
            keep(part, own.cdl(), papers.cdl(own.label()), kept);
            keep(part, own.cube(), papers.cube(own.label()), kept);
            if (!papers.remark().isEmpty()) {
                all.add("Frames " + frames + ": " + papers.remark());
            }
        }
        return List.copyOf(all);
    }

    private static void keep(DeliveredFrames part, String path, String text, KeptFiles kept) throws IOException {
        kept.add(part.position(), path, DeliveredFile.LIGHT, text.getBytes(StandardCharsets.UTF_8));
    }
}
