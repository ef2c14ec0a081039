package answerprint.production;

import java.util.Locale;

/**
 * What is needed to set up a production.
 *
 * @param title 1 to 200 characters
 * @param alias 2 to 40 of A-Z, 0-9 and hyphen; made from the title when empty
 */
public record NewProduction(String title, String alias, boolean sample) {
    public NewProduction {
        title = title.strip();
        if (title.isEmpty() || title.length() > 200) {
            throw new IllegalArgumentException("A production needs a title of 1 to 200 characters.");
        }
        alias = alias.isBlank() ? aliasOf(title) : alias.strip();
        if (!alias.matches("[A-Z0-9][A-Z0-9-]{1,39}")) {
            throw new IllegalArgumentException("An alias is 2 to 40 of A-Z, 0-9 and hyphen: " + alias);
        }
    }

    /** A production by its title alone; its alias is made from the title. */
    public static NewProduction named(String title) {
        return new NewProduction(title, "", false);
    }

    private static String aliasOf(String title) {
        String plain =
                title.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "-").replaceAll("^-|-$", "");
        String cut = plain.length() > 40 ? plain.substring(0, 40) : plain;
        return cut.length() < 2 ? "PRODUCTION" : cut;
    }
}
