package answerprint.delivery.ui.turnover;

import answerprint.delivery.DeliveredFile;
import answerprint.delivery.DeliveredFrames;
import answerprint.delivery.Delivery;
import answerprint.delivery.DeliveryState;
import answerprint.shell.Words;
import answerprint.shell.parts.Day;
import answerprint.shell.parts.StateChip;
import answerprint.shell.parts.Table;
import answerprint.timeline.FrameNumbering;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One turnover: who ordered what, how it ended, and its files. */
class DeliveryPanel extends Composite<Div> {
    private static final long serialVersionUID = 1L;
    private static final double MEGA = 1e6;

    DeliveryPanel(Delivery delivery, boolean downloads) {
        getContent().addClassName("ap-panel");
        Span who = new Span(Words.of(
                "delivery.by",
                delivery.orderedByName(),
                Day.andTime(delivery.ordered()),
                delivery.format().title()));
        Div head = new Div(
                who, new StateChip(look(delivery.state()), delivery.state().title()));
        head.addClassNames("ap-row", "ends");
        getContent().add(head);
        delivery.frames().forEach(part -> getContent().add(part(part)));
        if (!delivery.words().isEmpty()) {
            Div words = new Div(new Span(delivery.words()));
            words.addClassName(delivery.state() == DeliveryState.REFUSED ? "ap-fault" : "ap-second");
            getContent().add(words);
        }
        if (!delivery.files().isEmpty()) {
            getContent().add(files(delivery, downloads));
        }
    }

    private static String look(DeliveryState state) {
        return switch (state) {
            case ORDERED -> "in-review";
            case DELIVERED -> "final";
            case REFUSED -> "rejected";
        };
    }

    private static Div part(DeliveredFrames part) {
        return new Div(new Span(Words.of(
                "delivery.part",
                part.title(),
                "v%03d".formatted(part.version()),
                FrameNumbering.FROM_1001.frm(part.judged()),
                FrameNumbering.FROM_1001.frm(part.delivered()))));
    }

    private static Details files(Delivery delivery, boolean downloads) {
        Table table = new Table(
                Words.of("delivery.files"),
                Words.of("delivery.file"),
                Words.of("delivery.size"),
                Words.of("delivery.sha"));
        delivery.files()
                .forEach(file -> table.row(
                        name(delivery, file, downloads),
                        new Span(size(file.bytes())),
                        sha(file.sha256().sha256())));
        Div all = new Div(table);
        if (downloads) {
            Anchor zip = new Anchor("/api/deliveries/" + delivery.id() + "/zip", Words.of("delivery.zip"));
            zip.getElement().setAttribute("router-ignore", true).setAttribute("download", true);
            all.addComponentAsFirst(zip);
        }
        return new Details(Words.of("delivery.count", delivery.files().size(), size(delivery.bytes())), all);
    }

    private static Component name(Delivery delivery, DeliveredFile file, boolean downloads) {
        if (!downloads) {
            return new Span(file.path());
        }
        String path = URLEncoder.encode(file.path(), StandardCharsets.UTF_8)
                .replace("%2F", "/")
                .replace("+", "%20");
        Anchor link = new Anchor("/api/deliveries/" + delivery.id() + "/files/" + path, file.path());
        link.getElement().setAttribute("router-ignore", true).setAttribute("download", true);
        return link;
    }

    private static Span sha(String sha256) {
        Span span = new Span(sha256.substring(0, 12));
        span.addClassName("ap-mono");
        span.setTitle(sha256);
        return span;
    }

    private static String size(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / MEGA);
    }
}
