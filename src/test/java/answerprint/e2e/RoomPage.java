package answerprint.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;

/** What a person does in the review room. */
final class RoomPage {
    private static final double PATIENCE_MS = 120_000;
    private static final int STEPS = 62;
    private final Page page;

    RoomPage(Page page) {
        this.page = page;
    }

    /** Opens a proposal and waits until its version is on the stage. */
    RoomPage open(String address, String version) {
        page.navigate(address);
        page.locator(".room-stage").getByText(version).first().waitFor();
        return this;
    }

    /** Watches every changed frame, as a yes needs it: plays a little, then steps through frame by frame. */
    RoomPage watch() {
        page.keyboard().press("Space");
        page.waitForTimeout(1_500);
        page.keyboard().press("Space");
        page.waitForCondition(this::stepped, new Page.WaitForConditionOptions().setTimeout(PATIENCE_MS));
        return this;
    }

    /** Some frames on, and from the start again; a slow machine skips frames. @return whether everything was seen */
    private boolean stepped() {
        for (int i = 0; i < STEPS && !button("Approve").isEnabled(); i++) {
            page.keyboard().press(i == 0 ? "Home" : "ArrowRight");
            page.waitForTimeout(120);
        }
        return button("Approve").isEnabled();
    }

    /** Allows, one after the other, what guards hold; nothing when they hold nothing. */
    RoomPage allowWhatIsHeld(String why) {
        Locator asks = page.locator(".room-held-line");
        for (int left = asks.count(); left > 0; left = asks.count()) {
            int before = left;
            asks.first().locator("input").fill(why);
            asks.first().getByText("Allow").click();
            page.waitForCondition(() -> asks.count() < before);
        }
        return this;
    }

    RoomPage approve() {
        button("Approve").click();
        return this;
    }

    RoomPage reject(String reason, String words) {
        page.locator(".room-buttons").getByText("Reject").click();
        page.locator(".room-reasons").getByText(reason).click();
        page.locator(".room-reasons input").fill(words);
        page.locator(".room-reasons").getByText("Reject").last().click();
        return this;
    }

    /** Writes a lighting note that asks for an exposure. */
    RoomPage askForExposure(String stops) {
        page.getByText("Lighting note").first().click();
        Locator dial = page.locator(".room-dial")
                .filter(new Locator.FilterOptions().setHasText("Exposure"))
                .locator("input");
        dial.fill(stops);
        page.waitForCondition(() -> page.locator(".room-light").innerText().contains(stops));
        return this;
    }

    RoomPage sendLight() {
        button("Send to the machine").click();
        return this;
    }

    RoomPage write(String words) {
        page.locator(".room-part textarea").fill(words);
        button("Add note").click();
        return this;
    }

    /** Waits until these words stand somewhere in the room, without a reload. @return milliseconds that it took */
    long hear(String words) {
        long began = System.nanoTime();
        page.locator(".room").getByText(words).first().waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE_MS));
        return (System.nanoTime() - began) / 1_000_000;
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }
}
