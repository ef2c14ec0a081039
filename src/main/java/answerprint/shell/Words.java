package answerprint.shell;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Words for the screen, from {@code messages.properties}. */
public final class Words {
    private Words() {}

    /**
     * The words of a key; {@code {0}} and so on are replaced, numbers as they stand, without grouping. An apostrophe is
     * written twice in the file, as the format wants it.
     *
     * @throws java.util.MissingResourceException when there are no such words
     */
    public static String of(String key, Object... values) {
        String pattern = ResourceBundle.getBundle("messages", Locale.ROOT).getString(key);
        Object[] plain = new Object[values.length];
        for (int n = 0; n < values.length; n++) {
            plain[n] = String.valueOf(values[n]);
        }
        return new MessageFormat(pattern, Locale.ROOT).format(plain);
    }

    /** The words of {@code key.one} or {@code key.many}, with the count as {@code {0}}. */
    public static String count(String key, long count) {
        return of(count == 1 ? key + ".one" : key + ".many", count);
    }
}
