package answerprint.shell;

import com.vaadin.flow.server.DefaultErrorHandler;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import io.vertx.core.http.HttpClosedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** A page that is closed while it still sends is no fault of the product: no stack trace for it. All else is logged as ever. */
@ApplicationScoped
class GoneVisitors {
    private static final Logger LOG = Logger.getLogger(GoneVisitors.class);

    void expect(@Observes ServiceInitEvent event) {
        event.getSource().addSessionInitListener(begun -> begun.getSession().setErrorHandler(new Handler()));
    }

    static final class Handler extends DefaultErrorHandler {
        private static final long serialVersionUID = 1L;

        @Override
        public void error(ErrorEvent event) {
            if (closed(event.getThrowable())) {
                LOG.debugf("A page was closed while it was sending: %s", event.getThrowable());
            } else {
                super.error(event);
            }
        }
    }

    /** Whether the other end of the line closed it, however deep that is wrapped. */
    static boolean closed(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .anyMatch(HttpClosedException.class::isInstance);
    }
}
