package answerprint.guard.licence;

import answerprint.guard.ProductionType;
import java.util.List;
import java.util.Locale;

/** For which productions a licence lets something be used. */
enum LicenceClass {
    /** For any. */
    OPEN,
    /** For those that earn no money. */
    UNPAID,
    /** For studies only. */
    STUDY,
    /** For none: nobody knows what it allows. */
    BARRED;

    private static final List<String> PERMISSIVE =
            List.of("apache-2.0", "apache 2.0", "mit", "bsd", "cc0", "cc-by-4.0", "cc by 4.0", "cc by 3.0");
    /** Words that take back what a name gives, in any place but a remark on the training pictures, which comes after a ";". */
    private static final List<String> UNPAID_ONLY = List.of("-nc", " nc", "noncommercial", "non-commercial");

    private static final List<String> STUDY_ONLY = List.of("research", "academic", "evaluation");

    static LicenceClass of(String licence) {
        String terms = licence.toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
        if (STUDY_ONLY.stream().anyMatch(terms::contains)) {
            return STUDY;
        }
        if (UNPAID_ONLY.stream().anyMatch(terms::contains)) {
            return UNPAID;
        }
        return PERMISSIVE.stream().anyMatch(terms::startsWith) ? OPEN : BARRED;
    }

    boolean allows(ProductionType type) {
        return switch (this) {
            case OPEN -> true;
            case UNPAID -> type != ProductionType.COMMERCIAL;
            case STUDY -> type == ProductionType.RESEARCH;
            case BARRED -> false;
        };
    }
}
