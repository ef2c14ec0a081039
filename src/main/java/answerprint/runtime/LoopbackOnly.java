package answerprint.runtime;

import answerprint.access.SamplePasswords;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to listen anywhere but on loopback while the sample's well-known passwords open the door. */
@ApplicationScoped
class LoopbackOnly {
    private final SamplePasswords samplePasswords;
    private final RuntimeConfig settings;
    private final String listensOn;

    LoopbackOnly(
            SamplePasswords samplePasswords,
            RuntimeConfig settings,
            @ConfigProperty(name = "quarkus.http.host") String listensOn) {
        this.samplePasswords = samplePasswords;
        this.settings = settings;
        this.listensOn = listensOn;
    }

    /** @throws IllegalStateException which stops the start */
    void check(@Observes StartupEvent event) throws UnknownHostException {
        boolean loopback = InetAddress.getByName(listensOn).isLoopbackAddress();
        boolean sample = settings.sample().enabled() || samplePasswords.exist();
        if (Role.configured() == Role.WEB && !loopback && sample) {
            throw new IllegalStateException("Answerprint does not listen on " + listensOn
                    + " while the sample's people with their well-known passwords exist; leave answerprint.host at 127.0.0.1,"
                    + " or start without the sample (ANSWERPRINT_SAMPLE_ENABLED=false) on a database without it");
        }
    }
}
