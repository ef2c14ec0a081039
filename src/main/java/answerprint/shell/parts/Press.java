package answerprint.shell.parts;

import com.vaadin.flow.component.html.NativeButton;

/** A button in the house's looks. */
public class Press extends NativeButton {
    private static final long serialVersionUID = 1L;

    public Press(String words, Runnable act) {
        super(words, click -> act.run());
        addClassName("ap-button");
        getElement().setAttribute("type", "button");
    }

    /** The one thing that a page is for. */
    public Press main() {
        addClassName("main");
        return this;
    }

    /** Without a frame, for lists and bars. */
    public Press bare() {
        addClassName("bare");
        return this;
    }

    /** Takes something away. */
    public Press danger() {
        addClassName("danger");
        return this;
    }

    /** Cannot be pressed now; says why to everyone, also to those who do not see the pointer. */
    public Press off(String reason) {
        setEnabled(false);
        setTitle(reason);
        return this;
    }
}
