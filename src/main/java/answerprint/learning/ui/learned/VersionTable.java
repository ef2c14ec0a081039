package answerprint.learning.ui.learned;

import answerprint.learning.ModelState;
import answerprint.learning.ProductionModel;
import answerprint.shell.Words;
import answerprint.shell.parts.Day;
import answerprint.shell.parts.Press;
import answerprint.shell.parts.Table;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;

/** All versions, the newest first; what one knows can be deleted for good, that it was stays on record. */
class VersionTable extends Composite<Div> {
    private static final long serialVersionUID = 1L;
    private final Table table = new Table(
            Words.of("learned.versions"),
            Words.of("learned.version.name"),
            Words.of("learned.version.state"),
            Words.of("learned.version.takes"),
            Words.of("learned.version.by"),
            "");
    private final boolean deletes;
    private final transient Consumer<ProductionModel> delete;

    VersionTable(boolean deletes, Consumer<ProductionModel> delete) {
        this.deletes = deletes;
        this.delete = delete;
        getContent().add(table);
    }

    void add(ProductionModel model) {
        table.row(
                new Span(model.version()),
                new Span(Words.of("learned.state." + model.state().id())),
                new Span(Words.count("dailies.takes", model.takes().size())),
                new Span(model.orderedBy() + ", " + Day.andTime(model.ordered())),
                act(model));
    }

    private Component act(ProductionModel model) {
        if (!deletes || model.state() == ModelState.DELETED) {
            return new Span();
        }
        return new Press(Words.of("learned.delete"), () -> {
                    ConfirmDialog ask = new ConfirmDialog(
                            Words.of("learned.delete.title", model.version()),
                            Words.of("learned.delete.words"),
                            Words.of("learned.delete"),
                            confirmed -> delete.accept(model));
                    ask.setCancelable(true);
                    ask.open();
                })
                .bare();
    }
}
