package answerprint.shell.parts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;

/** One piece of work on its way: what, how far, how long still, and what can be done about it. */
public class Progressing extends Div {
    private static final long serialVersionUID = 1L;

    /**
     * @param words what is being done and to what
     * @param share 0..1
     * @param more time left, or the reason of a failure
     */
    public Progressing(String words, double share, String more, boolean failed) {
        addClassName("ap-progress");
        Span line = new Span(words);
        Span second = new Span(more);
        second.addClassName(failed ? "ap-fault" : "ap-second");
        ProgressBar bar = new ProgressBar(0, 1, Math.clamp(share, 0, 1));
        bar.getElement().setAttribute("aria-label", words);
        bar.setVisible(!failed);
        add(line, bar, second);
    }

    /** Adds a button to stop it, or to begin it again. */
    public Progressing offering(String words, Runnable act) {
        NativeButton button = new NativeButton(words, click -> act.run());
        button.addClassName("ap-button");
        add(button);
        return this;
    }
}
