package answerprint.bench;

import answerprint.correction.Correction;
import answerprint.correction.CorrectionKind;
import answerprint.picture.PictureMemory;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * How one kind is put to work on any filmed clip: a seeded fault of the sort that the kind repairs, and what a person would ask.
 * Found as services; a new kind adds a class and a line, and is in every cross-kind row.
 */
public interface KindCase {
    CorrectionKind kind();

    /** The fault laid over this clip; empty where the clip does not suit it. The same seed gives the same fault. */
    Optional<StagedCase> staged(FilmedClip clip, Correction kind, PictureMemory memory, long seed);

    /** Every case, in the order of their kinds' ids. */
    static List<KindCase> all() {
        return ServiceLoader.load(KindCase.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(java.util.Comparator.comparing(one -> one.kind().id()))
                .toList();
    }
}
