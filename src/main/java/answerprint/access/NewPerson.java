package answerprint.access;

import java.util.Locale;

/**
 * Someone to be known to the product.
 *
 * @param name as it stands on call sheets, 1 to 120 characters
 * @param email log-in name of the built-in log-in; kept in small letters
 * @param company empty for the production's own crew
 */
public record NewPerson(String name, String email, String company) {
    public NewPerson {
        name = name.strip();
        email = email.strip().toLowerCase(Locale.ROOT);
        company = company.strip();
        if (name.isEmpty() || name.length() > 120 || company.length() > 120) {
            throw new IllegalArgumentException("A name has 1 to 120 characters.");
        }
        if (!email.matches("[^@\\s<>\",;]{1,64}@[^@\\s<>\",;]{1,180}")) {
            throw new IllegalArgumentException("“" + email + "” is not an e-mail address.");
        }
    }
}
