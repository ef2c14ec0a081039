package answerprint.runtime;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Says where the page is, once it really answers. */
@ApplicationScoped
class Announcement {
    private static final Logger LOG = Logger.getLogger("answerprint");
    private static final int TRIES = 600;

    private final RuntimeConfig settings;
    private final Instance<BeforeUsable> awaited;

    Announcement(RuntimeConfig settings, @Any Instance<BeforeUsable> awaited) {
        this.settings = settings;
        this.awaited = awaited;
    }

    void start(@Observes StartupEvent event) {
        if (Role.configured() == Role.WEB && settings.embedded()) {
            Thread.ofVirtual().name("announcement").start(this::announceWhenUsable);
        }
    }

    private void announceWhenUsable() {
        String address = "http://127.0.0.1:" + settings.port();
        HttpRequest page = HttpRequest.newBuilder(URI.create(address + "/login"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (BeforeUsable one : awaited) {
                one.await();
            }
            for (int i = 0; i < TRIES; i++) {
                if (answers(client, page)) {
                    LOG.infof("Answerprint is at %s", address);
                    return;
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
            LOG.errorf("The page at %s did not become usable within a minute", address);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean answers(HttpClient client, HttpRequest page) throws InterruptedException {
        try {
            return client.send(page, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
