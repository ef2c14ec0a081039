package answerprint.guard.humangate;

import answerprint.correction.ResultHash;
import answerprint.guard.Badge;
import answerprint.guard.Guard;
import answerprint.guard.GuardReport;
import answerprint.guard.GuardReport.Reading;
import answerprint.guard.GuardScene;
import answerprint.guard.GuardWatch;
import answerprint.guard.SeenFrame;
import answerprint.guard.Signed;
import answerprint.picture.Scratch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/**
 * G13. An approval is bound to the hash of the result, and to the evidence that holds parameters and model: when either is
 * another, the approval is of something else. Before anyone judged there is nothing to compare, and it says so.
 */
@ApplicationScoped
public class HumanGate implements Guard {
    private static final Badge BADGE = new Badge("G13", "People approved exactly this");

    @Override
    public String id() {
        return BADGE.id();
    }

    @Override
    public String title() {
        return BADGE.title();
    }

    @Override
    public GuardWatch watch(GuardScene scene, Scratch kept) {
        return new Watch(scene);
    }

    private static final class Watch implements GuardWatch {
        private final GuardScene scene;
        private final List<String> hashes = new ArrayList<>();

        Watch(GuardScene scene) {
            this.scene = scene;
        }

        @Override
        public void see(SeenFrame frame, Scratch scratch) {
            hashes.add(frame.resultSha256());
        }

        @Override
        public GuardReport report() {
            return scene.facts().signed().map(this::compared).orElseGet(() -> BADGE.pass("Not judged yet.", List.of()));
        }

        private GuardReport compared(Signed signed) {
            List<Reading> readings = List.of(
                    new Reading("Approvals", signed.approvals().size(), "≥ 1", ""),
                    new Reading("Roles still missing", signed.missing().size(), "0", ""));
            if (signed.approvals().isEmpty() || !signed.missing().isEmpty()) {
                String who = signed.missing().isEmpty() ? "anyone" : String.join(", ", signed.missing());
                return BADGE.stop("Not approved yet by " + who + ".", readings, List.of(scene.frames()));
            }
            boolean hashed = hashes.stream().noneMatch(String::isEmpty);
            String now = ResultHash.ofAll(hashes);
            for (Signed.Approval approval : signed.approvals()) {
                boolean same = hashed
                        && approval.resultSha256().equals(now)
                        && approval.evidenceSha256().equals(signed.evidenceSha256());
                if (!same) {
                    return BADGE.stop(
                            "%s (%s) approved something else than this.".formatted(approval.person(), approval.role()),
                            readings,
                            List.of(scene.frames()));
                }
            }
            return BADGE.pass(
                    "%d approvals of exactly these bits."
                            .formatted(signed.approvals().size()),
                    readings);
        }
    }
}
