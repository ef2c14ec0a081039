package answerprint.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import answerprint.learning.LessonTakes.LessonTake;
import answerprint.learning.engine.Weights;
import answerprint.picture.BoxRules;
import answerprint.picture.MediaRef;
import answerprint.picture.NoLeaks;
import answerprint.picture.PictureLab;
import answerprint.picture.PictureMemory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole model in quick mode from two takes of the sample production, stopped once on the way. */
@NoLeaks
@Tag("slow")
class QuickLearningPictureTest {
    private static final Path SAMPLE = Path.of("src/main/resources/sample");
    private final Notebook notebook = new Notebook();

    @Test
    void aModelThatWasStoppedGoesOnAndSaysWhereItMayBeUsed(PictureMemory memory, @TempDir Path box) {
        PictureLab lab = PictureLab.of(BoxRules.usual(box), memory);
        List<LessonTake> takes =
                List.of(take(lab, "A012C001_261012_R1RG.mov", 1), take(lab, "B003C011_261013_R2SD.mov", 2));
        LearningRun run = new LearningRun(
                LearningMode.QUICK.plan(),
                1,
                takes,
                lab.sources(),
                memory,
                new FlowCandidates(),
                (take, n) -> true,
                notebook);
        notebook.stopAt = 0.4;

        assertThatThrownBy(run::run).isInstanceOf(StopAsked.class);
        assertThat(notebook.checkpoint()).isPresent();
        notebook.stopAt = 2;
        Learned learned = run.run();

        assertThat(notebook.finished).containsOnlyKeys(CurvePoint.FINDER, CurvePoint.REPAIR);
        assertThat(notebook.points)
                .extracting(CurvePoint::net, CurvePoint::kind)
                .contains(
                        tuple(CurvePoint.FINDER, CurvePoint.LOSS),
                        tuple(CurvePoint.FINDER, CurvePoint.HELD_OUT),
                        tuple(CurvePoint.REPAIR, CurvePoint.LOSS));
        assertThat(notebook.previews).isNotEmpty();
        assertThat(learned.finder().recall()).isGreaterThan(0.3);
        assertThat(learned.shots()).hasSize(2).allMatch(shot -> shot.used() == shot.netDb() - shot.plainDb() >= 0.1);
        assertThat(learned.light()).hasSize(2);
    }

    private static LessonTake take(PictureLab lab, String file, int number) {
        Path path = SAMPLE.resolve(file);
        MediaRef media = new MediaRef(List.of(path), lab.probing().probe(path).facts());
        return new LessonTake(new UUID(0, number), number + "A / 1", "0" + number, "A", number + "A", media);
    }

    /** Keeps everything in memory. */
    private static final class Notebook implements Journal {
        final List<CurvePoint> points = new ArrayList<>();
        final Map<Integer, byte[]> previews = new HashMap<>();
        final Map<String, Weights> finished = new HashMap<>();
        Optional<Weights> kept = Optional.empty();
        double stopAt = 2;

        @Override
        public void tell(String words, double share) {
            if (share > stopAt) {
                throw new StopAsked();
            }
        }

        @Override
        public void point(String net, String kind, int step, double value) {
            points.add(new CurvePoint(net, kind, step, value, 0));
        }

        @Override
        public void preview(int position, int take, Plate plate, int step, byte[] png) {
            previews.put(position, png);
        }

        @Override
        public Optional<Weights> checkpoint() {
            return kept;
        }

        @Override
        public void checkpoint(Weights weights) {
            kept = Optional.of(weights);
        }

        @Override
        public Optional<Weights> finished(String net) {
            return Optional.ofNullable(finished.get(net));
        }

        @Override
        public void finished(String net, Weights weights) {
            finished.put(net, weights);
        }
    }
}
