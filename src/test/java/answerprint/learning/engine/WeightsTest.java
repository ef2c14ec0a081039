package answerprint.learning.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WeightsTest {
    @Test
    void whatWasWrittenIsRead() throws IOException {
        var weights = new Weights();
        weights.put("a", new float[] {1, -2.5f, Float.MIN_VALUE});
        weights.put("b", new float[0]);
        var out = new ByteArrayOutputStream();
        weights.write(out);

        assertThat(Weights.read(new ByteArrayInputStream(out.toByteArray()))).isEqualTo(weights);
    }

    @Test
    void aFileThatEndsEarlyOrIsSomethingElseIsRefused() throws IOException {
        var weights = new Weights();
        weights.put("a", new float[100]);
        var out = new ByteArrayOutputStream();
        weights.write(out);
        byte[] cut = Arrays.copyOf(out.toByteArray(), 90);

        assertThatThrownBy(() -> Weights.read(new ByteArrayInputStream(cut)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("ends early");
        assertThatThrownBy(() ->
                        Weights.read(new ByteArrayInputStream("PK34 something else".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(IOException.class);
    }

    @Test
    void onePartIsTakenOutByItsPrefix() {
        var inner = new Weights();
        inner.put("x", new float[] {3});
        var outer = new Weights();
        outer.putAll("net.", inner);

        assertThat(outer.under("net.")).isEqualTo(inner);
        assertThat(outer.under("other.").isEmpty()).isTrue();
    }
}
