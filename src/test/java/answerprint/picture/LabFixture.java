package answerprint.picture;

import java.nio.file.Path;

/** A lab with its box in a test's own folder. */
public final class LabFixture {
    private LabFixture() {}

    public static PictureLab in(Path folder, PictureMemory memory) {
        return PictureLab.of(BoxRules.usual(folder.resolve("box")), memory);
    }
}
