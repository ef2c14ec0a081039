package answerprint.ingest;

import answerprint.colour.Cdl;
import answerprint.take.Origin;
import answerprint.take.Slate;
import org.jspecify.annotations.Nullable;

/**
 * What a log or the file itself says about a take.
 *
 * @param slate null when nobody said
 * @param cdl the look of the day, in the plate's own encoding; null when there is none
 */
record ShotNotes(
        @Nullable Slate slate,
        boolean circled,
        Origin origin,
        @Nullable Cdl cdl) {
    /** These notes, with what they leave open taken from {@code other}. */
    ShotNotes or(ShotNotes other) {
        Origin mine = origin;
        Origin theirs = other.origin;
        return new ShotNotes(
                slate == null ? other.slate : slate,
                circled || other.circled,
                new Origin(
                        mine.day() == null ? theirs.day() : mine.day(),
                        either(mine.unit(), theirs.unit()),
                        either(mine.roll(), theirs.roll()),
                        either(mine.clip(), theirs.clip()),
                        either(mine.camera(), theirs.camera()),
                        either(mine.lens(), theirs.lens())),
                cdl == null ? other.cdl : cdl);
    }

    /** The slate, or one that says that nobody said. */
    Slate slateOrNone() {
        return slate == null ? Slate.unslated(0) : slate;
    }

    private static String either(String first, String second) {
        return first.isEmpty() ? second : first;
    }
}
