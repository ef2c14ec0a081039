package answerprint.guard.licence;

import java.util.List;
import java.util.Locale;

/** What a licence lets a production do that earns money. */
enum LicenceClass {
    /** It may be used. */
    OPEN,
    /** It may not: for other ends only, or nobody knows. */
    BARRED;

    private static final List<String> PERMISSIVE =
            List.of("apache-2.0", "apache 2.0", "mit", "bsd", "cc0", "cc-by-4.0", "cc by 4.0", "cc by 3.0");
    /** Words that take back what a name gives, in any place but a remark on the training pictures, which comes after a ";". */
    private static final List<String> LIMITING =
            List.of("-nc", " nc", "noncommercial", "non-commercial", "research", "academic", "evaluation");

    static LicenceClass of(String licence) {
        String terms = licence.toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
        boolean permissive = PERMISSIVE.stream().anyMatch(terms::startsWith);
        boolean limited = LIMITING.stream().anyMatch(terms::contains);
        return permissive && !limited ? OPEN : BARRED;
    }
}
