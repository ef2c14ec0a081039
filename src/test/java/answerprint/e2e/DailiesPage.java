package answerprint.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Path;

/** What a person does on the page Dailies. */
final class DailiesPage {
    private static final double PATIENCE_MS = 120_000;
    private final Page page;

    DailiesPage(Page page, String production) {
        this.page = page;
        page.navigate(production + "/dailies");
    }

    /** Uploads a file and waits, without a reload, until a take with these words is logged. */
    void upload(Path file, String appears) {
        button("Import").click();
        page.locator("dailies-upload input[type=file]").first().setInputFiles(file);
        take(appears).waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE_MS));
    }

    /** Opens the take whose card has these words; its panel is then headed by the title. */
    void open(String words, String title) {
        take(words).click();
        page.locator(".dailies-open h2").getByText(title).waitFor();
    }

    void slate(String slate) {
        Locator field = page.locator(".dailies-open")
                .getByLabel("Slate")
                .locator("visible=true")
                .last();
        field.fill(slate);
        field.press("Enter");
        page.locator(".dailies-open h2").getByText(slate).waitFor();
    }

    void lookThrough() {
        asked(() -> button("Look through").click());
    }

    /** Taps two points of the picture, in its pixels. */
    void tapWire(int width, int height, double[] first, double[] second) {
        page.waitForFunction(
                "() => document.querySelector('frame-player')?.shadowRoot?.querySelector('canvas')?.width > 0");
        page.locator(".dailies-ask vaadin-select").first().click();
        page.getByRole(AriaRole.OPTION, new GetByRoleOptions().setName("Wire removal"))
                .click();
        page.getByText("Tap two to five points").waitFor();
        BoundingBox box = page.locator("frame-player note-canvas").boundingBox();
        double scale = Math.min(box.width / width, box.height / height);
        double left = box.x + (box.width - width * scale) / 2;
        double top = box.y + (box.height - height * scale) / 2;
        asked(() -> {
            page.mouse().click(left + first[0] * scale, top + first[1] * scale);
            page.mouse().click(left + second[0] * scale, top + second[1] * scale);
            page.locator(".dailies-ask button", new Page.LocatorOptions().setHasText("Ask"))
                    .and(page.locator("button:enabled"))
                    .click();
        });
    }

    /** Does it and waits for the word that it was understood. */
    private void asked(Runnable act) {
        Locator told = page.getByText("Asked for.");
        page.waitForCondition(() -> told.count() == 0);
        act.run();
        told.first().waitFor();
    }

    private Locator take(String words) {
        return page.locator(".dailies-take")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }
}
