package answerprint.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class GoneVisitorsTest {
    @Test
    void aLineThatTheOtherEndClosedIsKnownHoweverDeepItIsWrapped() {
        var wrapped = new IOException(new IOException(new HttpClosedException("Connection was closed")));

        assertThat(GoneVisitors.closed(wrapped)).isTrue();
    }

    @Test
    void aFaultOfOurOwnIsNone() {
        assertThat(GoneVisitors.closed(new IOException("No space left on device")))
                .isFalse();
        assertThat(GoneVisitors.closed(new IllegalStateException(new NullPointerException())))
                .isFalse();
    }
}
