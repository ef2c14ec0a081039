package answerprint.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import answerprint.learning.LessonTakes.LessonTake;
import answerprint.learning.engine.Weights;
import answerprint.picture.BoxRules;
import answerprint.picture.MediaRef;
import answerprint.picture.NoLeaks;
import answerprint.picture.PictureLab;
import answerprint.picture.PictureMemory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same takes, plan and seed give the same model to the bit, on the same machine. Small nets of a few steps. */
@NoLeaks
class SameSeedPictureTest {
    private static final Path SAMPLE = Path.of("src/main/resources/sample");
    private static final LearningPlan SHORT = new LearningPlan(4, 7, 2, 8, 4, 320, 10);
    private static final LearningPlan SHORTEST = new LearningPlan(3, 4, 1, 2, 4, 320, 10);
    private static final String FINDER_STEP = "Learning to find wires: step 6 ";
    private static final String REPAIR_STEP = "Learning to repair: step 7 ";

    @Test
    void neitherTheOrderOfTakesNorBeingKilledTwiceChangesTheHash(PictureMemory memory, @TempDir Path box) {
        PictureLab lab = PictureLab.of(BoxRules.usual(box), memory);
        List<LessonTake> takes = takes(lab);
        var notes = new NotedJournal();

        Made once = made(lab, memory, takes, new NotedJournal());
        Made again = made(lab, memory, takes.reversed(), new NotedJournal());
        killed(lab, memory, takes, notes.killedAt(FINDER_STEP));
        killed(lab, memory, takes, notes.killedAt(REPAIR_STEP));
        String second = firstStep(notes);
        Made resumed = made(lab, memory, takes, notes.killedAt("never"));

        assertThat(again.hashes()).isEqualTo(once.hashes());
        assertThat(again.numbers()).isEqualTo(once.numbers());
        assertThat(second).isEqualTo("Learning to find wires: step 5 of 7");
        assertThat(firstStep(notes)).isEqualTo("Learning to repair: step 5 of 8");
        assertThat(resumed.hashes()).isEqualTo(once.hashes());
        assertThat(resumed.numbers()).isEqualTo(once.numbers());
    }

    @Test
    void anotherSeedGivesAnotherModel(PictureMemory memory, @TempDir Path box) {
        PictureLab lab = PictureLab.of(BoxRules.usual(box), memory);
        List<LessonTake> one = takes(lab).subList(0, 1);
        var notes = new NotedJournal();
        var others = new NotedJournal();

        run(SHORTEST, 1, lab, memory, one, notes).run();
        run(SHORTEST, 2, lab, memory, one, others).run();

        assertThat(hashes(others)).isNotEqualTo(hashes(notes));
    }

    @Test
    void whatAnEarlierReleaseLeftHalfDoneIsLearnedAnew(PictureMemory memory, @TempDir Path box) {
        PictureLab lab = PictureLab.of(BoxRules.usual(box), memory);
        List<LessonTake> one = takes(lab).subList(0, 1);
        var fresh = new NotedJournal();
        var upgraded = new NotedJournal();
        var left = new Weights();
        left.put("finder.net.stem.kernel", new float[] {1});
        upgraded.checkpoint(left);

        run(SHORTEST, 1, lab, memory, one, fresh).run();
        run(SHORTEST, 1, lab, memory, one, upgraded).run();

        assertThat(upgraded.heard()).anyMatch(words -> words.contains("starts anew"));
        assertThat(hashes(upgraded)).isEqualTo(hashes(fresh));
    }

    /** What came of a run: SHA-256 of each net's file, and all numbers but what it cost. */
    private record Made(Map<String, String> hashes, Map<String, Object> numbers) {}

    private static Made made(PictureLab lab, PictureMemory memory, List<LessonTake> takes, NotedJournal notes) {
        Learned learned = run(SHORT, 7, lab, memory, takes, notes).run();
        return new Made(
                hashes(notes),
                Map.of(
                        "finder",
                        learned.finder(),
                        "shots",
                        Set.copyOf(learned.shots()),
                        "noise",
                        learned.noise(),
                        "lenses",
                        learned.lenses(),
                        "pixels",
                        learned.deadPixels(),
                        "light",
                        Set.copyOf(learned.light())));
    }

    private static String firstStep(NotedJournal notes) {
        return notes.heard().stream()
                .filter(words -> words.contains(": step "))
                .findFirst()
                .orElseThrow();
    }

    private static void killed(PictureLab lab, PictureMemory memory, List<LessonTake> takes, NotedJournal notes) {
        LearningRun run = run(SHORT, 7, lab, memory, takes, notes);
        assertThatThrownBy(run::run).isInstanceOf(NotedJournal.Killed.class);
    }

    private static LearningRun run(
            LearningPlan plan,
            long seed,
            PictureLab lab,
            PictureMemory memory,
            List<LessonTake> takes,
            NotedJournal notes) {
        return new LearningRun(
                plan, seed, takes, lab.sources(), memory, new FlowCandidates(), (take, n) -> true, notes);
    }

    private static Map<String, String> hashes(NotedJournal notes) {
        Map<String, String> hashes = new TreeMap<>();
        notes.nets().forEach((net, weights) -> hashes.put(net, hash(weights)));
        assertThat(hashes).containsOnlyKeys(CurvePoint.FINDER, CurvePoint.REPAIR);
        return hashes;
    }

    private static String hash(Weights weights) {
        var out = new ByteArrayOutputStream();
        try {
            weights.write(out);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(out.toByteArray()));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<LessonTake> takes(PictureLab lab) {
        return List.of(take(lab, "A012C001_261012_R1RG.mov", 1), take(lab, "B003C011_261013_R2SD.mov", 2));
    }

    private static LessonTake take(PictureLab lab, String file, int number) {
        Path path = SAMPLE.resolve(file);
        MediaRef media = new MediaRef(List.of(path), lab.probing().probe(path).facts());
        return new LessonTake(
                new UUID(0, number),
                number + "A / 1",
                "0" + number,
                "A",
                "S4 32 mm",
                number + "A",
                media,
                Filmstrip.NONE);
    }
}
