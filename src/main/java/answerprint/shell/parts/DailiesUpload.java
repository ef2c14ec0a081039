package answerprint.shell.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.function.Consumer;

/** Sends files or a folder by the tus protocol, resumable. */
@Tag("dailies-upload")
@JsModule("./components/dailies-upload/dailies-upload.ts")
public class DailiesUpload extends Component implements HasStyle {
    private static final long serialVersionUID = 1L;

    /** @param endpoint where uploads are made */
    public DailiesUpload(String endpoint) {
        getElement().setProperty("endpoint", endpoint);
    }

    /** The path of each file that arrived whole. */
    public Registration onReceived(Consumer<String> listener) {
        return getElement()
                .addEventListener(
                        "file-received",
                        event -> listener.accept(
                                event.getEventData().path("event.detail").asString()))
                .addEventData("event.detail");
    }
}
