package answerprint.learning;

import answerprint.access.ProductionAccess;
import answerprint.rows.Rows;

/** Taste for tests of features further along: {@code TasteFixture.tastes(DB.rows(), access)}. */
public final class TasteFixture {
    private TasteFixture() {}

    public static Tastes tastes(Rows rows, ProductionAccess access) {
        return new Tastes(new TasteRows(rows), access);
    }
}
