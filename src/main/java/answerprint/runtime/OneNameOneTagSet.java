package answerprint.runtime;

import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * Keeps the meters of the two HTTP servers (page; health and metrics) alike. A server on a port of the system's choice has
 * no {@code server.port} tag, one on a fixed port has; Prometheus refuses such a pair, and then every request fails.
 */
final class OneNameOneTagSet {
    private OneNameOneTagSet() {}

    @Produces
    @Singleton
    static MeterFilter withoutPorts() {
        return MeterFilter.ignoreTags("server.port");
    }
}
