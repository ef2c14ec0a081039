package answerprint.learning;

import answerprint.production.ProductionId;
import answerprint.storage.MediaAddress;
import answerprint.storage.MediaStore;
import answerprint.take.Take;
import answerprint.take.TakeMedia;
import answerprint.take.TakePictures;
import answerprint.take.TakeSearch;
import answerprint.take.Takes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Lessons from the takes that were logged and are in use. */
@ApplicationScoped
class TakeLessons implements LessonTakes {
    private final Takes takes;
    private final TakeMedia media;
    private final MediaStore store;

    TakeLessons(Takes takes, TakeMedia media, MediaStore store) {
        this.takes = takes;
        this.media = media;
        this.store = store;
    }

    @Override
    public List<LessonTake> of(ProductionId production) {
        List<LessonTake> lessons = new ArrayList<>();
        TakeSearch search = TakeSearch.everything();
        List<Take> page = takes.list(production, search);
        while (!page.isEmpty()) {
            page.forEach(take -> lessons.add(lesson(take)));
            page = takes.list(
                    production, new TakeSearch("", false, page.getLast().id(), TakeSearch.MOST));
        }
        return List.copyOf(lessons);
    }

    private LessonTake lesson(Take take) {
        String camera = take.origin().camera();
        return new LessonTake(
                take.id().value(),
                take.label(),
                take.sha256(),
                camera.isBlank() ? LessonTake.UNKNOWN : camera,
                take.origin().lens().strip(),
                take.setup(),
                media.of(take),
                strip(take.pictures()));
    }

    private Filmstrip strip(TakePictures pictures) {
        MediaAddress strip = pictures.strip();
        return strip == null || !store.holds(strip)
                ? Filmstrip.NONE
                : new Filmstrip(store.path(strip), pictures.tiles());
    }
}
