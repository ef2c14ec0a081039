package answerprint.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Arrays;

/** What a person does on the page Policy. */
final class PolicyPage {
    private final Page page;

    PolicyPage(Page page, String production) {
        this.page = page;
        page.navigate(production + "/policy");
    }

    /** Puts on file that a performer agreed to one thing in one scene. */
    void agrees(String performer, String agreed, String scene) {
        button("Add a performer").click();
        box("Performer").fill(performer);
        page.getByRole(AriaRole.CHECKBOX, new GetByRoleOptions().setName(agreed))
                .last()
                .check();
        box("In scenes").fill(scene);
        button("Put on file").click();
        page.getByText("It is on file and holds from now on.").waitFor();
    }

    /** Waits until the page tells who set the version in force, and says whether these words stand on it. */
    boolean tells(String... words) {
        page.getByText("is in force, set by").last().waitFor();
        return Arrays.stream(words).allMatch(one -> page.getByText(one).first().isVisible());
    }

    private Locator box(String name) {
        return page.getByRole(AriaRole.TEXTBOX, new GetByRoleOptions().setName(name))
                .last();
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
    }
}
