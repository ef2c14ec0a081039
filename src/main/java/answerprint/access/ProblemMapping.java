package answerprint.access;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Turns what a call threw into a problem document (RFC 9457) in the user's words; the one place that does. */
public class ProblemMapping {
    private static final Logger LOG = Logger.getLogger(ProblemMapping.class);

    @ServerExceptionMapper
    public Response notFound(NotFoundHere refusal) {
        return problem(404, "not-found", refusal.getMessage(), Map.of());
    }

    @ServerExceptionMapper
    public Response forbidden(Forbidden refusal) {
        return problem(403, "forbidden", refusal.getMessage(), Map.of());
    }

    @ServerExceptionMapper
    public Response notSignedIn(NotSignedIn refusal) {
        return problem(401, "not-signed-in", refusal.getMessage(), Map.of());
    }

    @ServerExceptionMapper
    public Response notKnown(UnauthorizedException refusal) {
        return notSignedIn(new NotSignedIn());
    }

    @ServerExceptionMapper
    public Response notForThem(ForbiddenException refusal) {
        return problem(403, "forbidden", "You may not do this.", Map.of());
    }

    @ServerExceptionMapper
    public Response unfit(ConstraintViolationException refusal) {
        return problem(400, "bad-request", "Something that is needed is missing from the request.", Map.of());
    }

    /** Names the field that cannot be read, such as frames or hints.wires[0]. */
    @ServerExceptionMapper
    public Response unreadable(MismatchedInputException refusal) {
        String field = refusal.getPath().stream()
                .map(part -> part.getFieldName() == null ? "[" + part.getIndex() + "]" : "." + part.getFieldName())
                .collect(Collectors.joining());
        String words = field.isEmpty()
                ? "The request could not be understood."
                : "“" + field.substring(1) + "” is not written as the interface describes it; see /q/openapi.";
        return problem(400, "bad-request", words, Map.of());
    }

    @ServerExceptionMapper
    public Response refused(Refused refusal) {
        return problem(refusal.status(), refusal.code(), refusal.getMessage(), refusal.more());
    }

    @ServerExceptionMapper
    public Response jaxRs(WebApplicationException refusal) {
        int status = refusal.getResponse().getStatus();
        return switch (status) {
            case 401 -> problem(401, "not-signed-in", "Please log in first.", Map.of());
            case 403 -> problem(403, "forbidden", "You may not do this.", Map.of());
            case 404 -> problem(404, "not-found", "There is nothing here by that name.", Map.of());
            default ->
                status < 500
                        ? problem(status, "bad-request", "The request could not be understood.", Map.of())
                        : broken(refusal);
        };
    }

    @ServerExceptionMapper
    public Response anythingElse(RuntimeException bug) {
        return broken(bug);
    }

    private static Response broken(Exception bug) {
        LOG.error("A request failed; it was answered 500 and changed nothing", bug);
        return problem(500, "broken", "Something went wrong here. Nothing was changed; it has been logged.", Map.of());
    }

    static Response problem(int status, String code, @Nullable String words, Map<String, ?> more) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "urn:answerprint:problem:" + code);
        document.put("title", Objects.requireNonNullElse(words, code));
        document.put("status", status);
        document.put("code", code);
        document.putAll(more);
        return Response.status(status)
                .type("application/problem+json")
                .header("Cache-Control", "no-store")
                .entity(document)
                .build();
    }
}
