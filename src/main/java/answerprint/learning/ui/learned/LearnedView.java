package answerprint.learning.ui.learned;

import answerprint.access.Membership;
import answerprint.access.Permission;
import answerprint.access.ProductionAccess;
import answerprint.access.SignedIn;
import answerprint.learning.LearnOutcome;
import answerprint.learning.Learning;
import answerprint.learning.LearningMode;
import answerprint.learning.ModelState;
import answerprint.learning.ProductionModel;
import answerprint.learning.ProductionModels;
import answerprint.learning.Tastes;
import answerprint.learning.Tasting;
import answerprint.production.ProductionId;
import answerprint.shell.InProduction;
import answerprint.shell.Live;
import answerprint.shell.Place;
import answerprint.shell.ShellLayout;
import answerprint.shell.Words;
import answerprint.shell.parts.Blank;
import answerprint.shell.parts.OrderList;
import answerprint.shell.parts.Press;
import answerprint.shell.parts.Toast;
import answerprint.work.Orders;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;

/** What the production model learned, live while it learns. */
@Route(value = InProduction.ROUTE + "/learned", layout = ShellLayout.class)
@PageTitle("What it learned | Answerprint")
@Place(words = "learned.menu", order = 30)
@CssImport("./themes/answerprint/learned.css")
@RolesAllowed(SignedIn.CREW)
public class LearnedView extends Div implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;
    private static final long SEED = 1;
    private final transient ProductionModels models;
    private final transient Learning learning;
    private final transient ProductionAccess access;
    private final transient Live live;
    private final OrderList orders;
    private final ModelPanel newest = new ModelPanel();
    private final Div head = new Div();
    private final Div acts = new Div();
    private final Div versions = new Div();
    private final transient Tastes tastes;
    private final TastePanel taste;
    private transient Registration following = () -> {};

    @SuppressWarnings("NullAway.Init") // set before the page is entered
    private transient ProductionId production;

    public LearnedView(
            ProductionModels models,
            Learning learning,
            Tastes tastes,
            Tasting tasting,
            ProductionAccess access,
            Live live,
            Orders orders) {
        this.models = models;
        this.learning = learning;
        this.access = access;
        this.live = live;
        this.orders = new OrderList(orders).only(Learning.ORDER);
        addClassName("ap-page");
        acts.addClassName("ap-row");
        this.tastes = tastes;
        taste = new TastePanel(
                on -> act(() -> tasting.turn(production, on)), () -> act(() -> tasting.forget(production)));
        add(head, acts, this.orders, newest, taste, versions);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        production = InProduction.id(event.getRouteParameters());
        head.removeAll();
        head.add(new H1(Words.of("learned.title")), new Paragraph(Words.of("learned.words")));
        show();
        following.remove();
        following = live.follow(this, production.value(), bulletin -> heard(bulletin.topic()));
    }

    private void heard(String topic) {
        if (topic.equals("model")) {
            show();
        } else if (topic.equals("order")) {
            orders.refresh();
            newest();
        }
    }

    private void show() {
        List<ProductionModel> all = models.of(production);
        Membership me = access.membership(production);
        orders.show(production, me);
        acts(all, me);
        newest();
        taste.show(tastes.of(production), me.allows(Permission.TEACH));
        versions.removeAll();
        if (all.isEmpty()) {
            versions.add(new Blank(Words.of("learned.empty"), Words.of("learned.empty.next")));
            return;
        }
        VersionTable table = new VersionTable(me.allows(Permission.DELETE_MODELS), this::delete);
        all.forEach(table::add);
        versions.add(new H2(Words.of("learned.versions")), table);
    }

    private void newest() {
        List<ProductionModel> all = models.of(production);
        newest.setVisible(!all.isEmpty());
        if (!all.isEmpty()) {
            ProductionModel model = all.getFirst();
            newest.show(model, models.curves(model.id()), models.previews(model.id()));
        }
    }

    private void acts(List<ProductionModel> all, Membership me) {
        acts.removeAll();
        if (!me.allows(Permission.TEACH)) {
            return;
        }
        ModelState state = all.isEmpty() ? ModelState.DELETED : all.getFirst().state();
        switch (state) {
            case LEARNING ->
                acts.add(new Press(
                        Words.of("learned.stop"),
                        () -> act(() -> learning.stop(all.getFirst().id()))));
            case STOPPING -> acts.add(new Press(Words.of("learned.stop"), () -> {}).off(Words.of("learned.stopping")));
            case STOPPED, FAILED -> {
                acts.add(new Press(
                                Words.of("learned.resume"),
                                () -> act(() -> learning.resume(all.getFirst().id())))
                        .main());
                acts.add(learn(LearningMode.FULL), learn(LearningMode.QUICK));
            }
            case READY, DELETED -> acts.add(learn(LearningMode.FULL).main(), learn(LearningMode.QUICK));
        }
    }

    private Press learn(LearningMode mode) {
        String words = Words.of(mode == LearningMode.FULL ? "learned.learn.full" : "learned.learn.quick");
        return new Press(words, () -> act(() -> say(learning.from(production, mode, Set.of(), SEED))));
    }

    private void say(LearnOutcome outcome) {
        switch (outcome) {
            case LearnOutcome.Started ignored -> Toast.say(Words.of("learned.started"));
            case LearnOutcome.AlreadyLearning ignored -> Toast.fault(Words.of("learned.already"));
            case LearnOutcome.NothingToLearnFrom ignored -> Toast.fault(Words.of("learned.nothing"));
        }
    }

    private void delete(ProductionModel model) {
        act(() -> learning.delete(model.id()));
    }

    private void act(Runnable act) {
        if (Toast.attempt(act)) {
            show();
        }
    }
}
