package answerprint.shell;

import answerprint.access.NotFoundHere;
import answerprint.access.NotSignedIn;
import answerprint.access.ProductionAccess;
import answerprint.access.Sight;
import answerprint.production.ProductionId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Gives the address of a page that is not there for who asks the status 404. Vaadin's servlet answers every address with
 * the same empty page and 200, and only then asks the view, which decides: this one opens nothing that a view would not.
 */
@WebFilter(urlPatterns = "/productions/*")
public class PageDoor extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private final transient ProductionAccess access;

    PageDoor(ProductionAccess access) {
        this.access = access;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        String[] address = request.getRequestURI()
                .substring(request.getContextPath().length())
                .split("/");
        if (!isThere(part(address, 2), part(address, 3), part(address, 4))) {
            answer.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
        chain.doFilter(request, answer);
    }

    private boolean isThere(String production, String page, String thing) {
        Optional<ProductionId> id = InProduction.idOf(production);
        try {
            return id.isPresent()
                    && switch (access.sight(id.get())) {
                        case Sight.Whole ignored -> true;
                        case Sight.Named named -> isThere(named, page, thing);
                    };
        } catch (NotFoundHere | NotSignedIn refused) {
            return false;
        }
    }

    /** A partner has the inbox, the room of what was named, and Dailies if a take was. */
    private static boolean isThere(Sight.Named named, String page, String thing) {
        return switch (page) {
            case "inbox" -> thing.isEmpty();
            case "room" ->
                thing.isEmpty()
                        ? !named.proposals().isEmpty()
                        : InProduction.uuidOf(thing).filter(named::seesProposal).isPresent();
            case "dailies" -> thing.isEmpty() && !named.takes().isEmpty();
            default -> false;
        };
    }

    private static String part(String[] address, int place) {
        return place < address.length ? address[place] : "";
    }
}
