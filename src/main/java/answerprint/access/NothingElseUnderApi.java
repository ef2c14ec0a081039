package answerprint.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

/** What no REST class takes under {@code /api} is not there; without this the page's servlet would answer with the page. */
@WebFilter(urlPatterns = "/*")
public class NothingElseUnderApi extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        String decoded = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!decoded.toLowerCase(Locale.ROOT).replaceAll("[/\\\\]+", "/").startsWith("/api/")) {
            chain.doFilter(request, answer);
            return;
        }
        answer.setStatus(404);
        answer.setContentType("application/problem+json");
        answer.getWriter().write("""
                        {"type":"urn:answerprint:problem:not-found","title":"There is nothing here by that name.","status":404,"code":"not-found"}""");
    }
}
