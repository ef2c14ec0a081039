package answerprint.runtime.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One file that ships with the product.
 *
 * @param sha256 of its bytes, 64 hexadecimal digits
 */
record SampleFile(String name, String sha256) {
    private static final String FOLDER = "/sample/";

    /** The camera report first, then the takes in the order of their clips. */
    static List<SampleFile> all() throws IOException {
        try (BufferedReader list =
                new BufferedReader(new InputStreamReader(resource("files.sha256"), StandardCharsets.UTF_8))) {
            return list.lines()
                    .map(line -> line.split(" {2}", 2))
                    .map(parts -> new SampleFile(parts[1], parts[0]))
                    .toList()
                    .reversed();
        }
    }

    boolean paper() {
        return name.endsWith(".ale");
    }

    /** The caller closes it. */
    InputStream open() throws IOException {
        return resource(name);
    }

    private static InputStream resource(String name) throws IOException {
        InputStream in = SampleFile.class.getResourceAsStream(FOLDER + name);
        if (in == null) {
            throw new IOException("The sample's file " + name + " is not part of this build");
        }
        return in;
    }
}
