package answerprint.shell.parts;

import answerprint.access.Refused;
import com.vaadin.flow.component.notification.Notification;

/** A short word at the foot of the page; screen readers speak it. */
public final class Toast {
    private static final int SHORT = 4_000;
    private static final int LONG = 9_000;

    private Toast() {}

    public static void say(String words) {
        Notification.show(words, SHORT, Notification.Position.BOTTOM_CENTER);
    }

    public static void fault(String words) {
        Notification shown = Notification.show(words, LONG, Notification.Position.BOTTOM_CENTER);
        shown.addClassName("ap-fault");
        shown.setAssertive(true);
    }

    /** Does it, and says the refusal if it is refused. True when it was done. */
    public static boolean attempt(Runnable act) {
        try {
            act.run();
            return true;
        } catch (Refused | answerprint.access.Forbidden | IllegalArgumentException refusal) {
            fault(String.valueOf(refusal.getMessage()));
            return false;
        }
    }
}
