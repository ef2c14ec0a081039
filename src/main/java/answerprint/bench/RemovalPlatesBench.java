package answerprint.bench;

import answerprint.picture.BoxRules;
import answerprint.picture.PictureLab;
import answerprint.picture.PictureMemory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Row 6: people who walk through a locked-off recording are taken out by the kind itself, from boxes round them
 * ({@link PeopledRecording}); {@link EmptySet} is the truth. Score: peak signal-to-noise ratio where people were; how far apart the two
 * halves are by themselves (grain, compression, exposure) is told beside it, as the most that can be reached. Then the same from a
 * stretch in which one of them stands there all the time: pixels that were behind that person on every frame must be flagged as
 * synthesised.
 */
public final class RemovalPlatesBench implements BenchRow {
    static final String NAME = "object removal, true plates: ";
    static final String ITEM = "cleanplate-onebyone-1";

    @Override
    public String name() {
        return "removal-plates";
    }

    @Override
    public List<Measure> run(BenchSetup setup) throws Exception {
        Optional<Path> file = Files.isDirectory(setup.footage())
                ? PannedClips.recordings(setup.footage()).stream()
                        .filter(path ->
                                path.getParent() != null && path.getParent().endsWith(ITEM))
                        .findFirst()
                : Optional.empty();
        if (file.isEmpty() || !setup.items().takes(ITEM)) {
            throw new NoSuchFootage("the item " + ITEM + " and its truth");
        }
        Path box = BenchFolder.fresh();
        PictureMemory memory = PictureMemory.ofBytes(2L << 30);
        PeopledRecording recording =
                new PeopledRecording(PictureLab.of(BoxRules.usual(box), memory), file.get(), memory);
        List<Measure> measures = new ArrayList<>(new PeopleWalking(recording).measures());
        measures.addAll(new SomebodyStanding(recording).measures());
        return measures;
    }

    static Measure told(String measure, double value, String unit) {
        return new Measure(NAME + measure, ITEM, value, unit, "", true);
    }
}
