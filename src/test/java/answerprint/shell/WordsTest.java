package answerprint.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Path MAIN = Path.of("src/main/java");
    private static final Pattern OF =
            Pattern.compile("Words\\.of\\(\\s*\"([^\"]+)\"[,)]|@Place\\(words = \"([^\"]+)\"");
    private static final Pattern COUNT = Pattern.compile("Words\\.count\\(\\s*\"([^\"]+)\"");

    @Test
    void numbersStandWithoutGrouping() {
        assertThat(Words.count("dailies.takes", 1234)).isEqualTo("1234 takes");
        assertThat(Words.count("dailies.takes", 1)).isEqualTo("1 take");
    }

    @Test
    void everyKeyInTheCodeHasWords() throws IOException {
        TreeSet<String> missing = new TreeSet<>();
        try (Stream<Path> files = Files.walk(MAIN)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(WordsTest::text)
                    .forEach(text -> {
                        OF.matcher(text)
                                .results()
                                .forEach(m -> missing.add(m.group(1) == null ? m.group(2) : m.group(1)));
                        COUNT.matcher(text).results().forEach(m -> {
                            missing.add(m.group(1) + ".one");
                            missing.add(m.group(1) + ".many");
                        });
                    });
        }
        missing.removeAll(ResourceBundle.getBundle("messages").keySet());

        assertThat(missing).isEmpty();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
