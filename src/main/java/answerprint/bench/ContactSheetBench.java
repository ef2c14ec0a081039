package answerprint.bench;

import answerprint.timeline.FrameRange;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Row 18: contact sheets of three items for each kind, at 1:1 and as difference, for people to look at. They are written to
 * {@code target/contact-sheets}, or where {@code -Danswerprint.sheets=DIR} says; what still shows is kept in
 * {@code src/docs/looked-at.md}.
 */
public final class ContactSheetBench implements BenchRow {
    private static final FilmedClips.Want WANT = new FilmedClips.Want(640, 360, 33, false);
    private static final int ITEMS = 3;
    private static final int CLIPS = 5;
    private static final int FIRST = 12;
    private static final int FRAMES = 3;

    @Override
    public String name() {
        return "contact-sheets";
    }

    @Override
    public List<Measure> run(BenchSetup setup) throws Exception {
        Path folder = Path.of(System.getProperty("answerprint.sheets", "target/contact-sheets"));
        KindStage stage = new KindStage("contact sheets", setup);
        Map<String, Integer> sheets = new TreeMap<>();
        stage.each(WANT, CLIPS, run -> {
            String kind = run.kind().kind().id();
            if (sheets.getOrDefault(kind, 0) >= ITEMS) {
                return;
            }
            ContactSheet sheet = new ContactSheet(run.staged().footage().format(), FRAMES);
            run.over(
                    new FrameRange(FIRST, FIRST + FRAMES - 1),
                    (n, plate, changed, result, scratch) ->
                            sheet.add(LightFault.pixels(plate), LightFault.pixels(result), changed));
            sheet.write(folder.resolve(kind + "_" + run.staged().item() + ".png"));
            sheets.merge(kind, 1, Integer::sum);
        });
        sheets.forEach((kind, count) -> stage.require(
                kind + ", items on sheets in " + folder, "all", count, "items", "" + ITEMS, count >= ITEMS));
        return stage.measures();
    }
}
