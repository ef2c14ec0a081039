package answerprint.review.ui.policy;

import answerprint.access.Permission;
import answerprint.access.ProductionAccess;
import answerprint.access.SignedIn;
import answerprint.guard.RegisterVersion;
import answerprint.guard.Registering;
import answerprint.guard.Registers;
import answerprint.production.ProductionId;
import answerprint.review.Policies;
import answerprint.review.PolicySetting;
import answerprint.review.PolicyVersion;
import answerprint.review.SignOffPolicy;
import answerprint.shell.InProduction;
import answerprint.shell.Place;
import answerprint.shell.ShellLayout;
import answerprint.shell.Words;
import answerprint.shell.parts.Day;
import answerprint.shell.parts.Press;
import answerprint.shell.parts.Table;
import answerprint.shell.parts.Toast;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Which roles must sign which kind of change; a change makes a new version and touches no earlier decision. */
@Route(value = InProduction.ROUTE + "/policy", layout = ShellLayout.class)
@PageTitle("Policy | Answerprint")
@Place(words = "policy.menu", order = 60)
@RolesAllowed(SignedIn.CREW)
public class PolicyView extends Div implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;
    private final transient Policies policies;
    private final transient PolicySetting setting;
    private final transient ProductionAccess access;
    private final transient Registers registers;
    private final transient Registering registering;

    @SuppressWarnings("NullAway.Init") // set before the page is entered
    private transient ProductionId production;

    public PolicyView(
            Policies policies,
            PolicySetting setting,
            ProductionAccess access,
            Registers registers,
            Registering registering) {
        this.registers = registers;
        this.registering = registering;
        this.policies = policies;
        this.setting = setting;
        this.access = access;
        addClassName("ap-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        production = InProduction.id(event.getRouteParameters());
        show();
    }

    private void show() {
        removeAll();
        PolicyVersion current = policies.current(production);
        boolean sets = access.membership(production).allows(Permission.SET_POLICY);
        PolicyMatrix matrix = new PolicyMatrix(current.policy(), sets);
        add(
                new H1(Words.of("policy.title")),
                new Paragraph(Words.of("policy.words")),
                new Paragraph(
                        Words.of("policy.in-force", current.version(), current.setBy(), Day.andTime(current.setAt()))),
                matrix);
        if (sets) {
            add(new Press(Words.of("policy.save"), () -> save(current, matrix)).main());
        }
        Table history = new Table(
                Words.of("policy.history"),
                Words.of("policy.version"),
                Words.of("policy.by"),
                Words.of("policy.at"),
                Words.of("ledger.hash"));
        policies.history(production)
                .forEach(version -> history.row(
                        Integer.toString(version.version()),
                        version.setBy(),
                        Day.andTime(version.setAt()),
                        version.sha256().substring(0, 12)));
        add(new H2(Words.of("policy.history")), history);
        showRegister();
    }

    /** What the guards of consent and licence are told stands on the same page: it is a rule of the production too. */
    private void showRegister() {
        RegisterVersion current = registers.current(production);
        boolean keeps = access.membership(production).allows(Permission.KEEP_CONSENTS);
        RegisterForm form = new RegisterForm(current.register(), keeps);
        String state = current.version() == 0
                ? Words.of("register.nothing-yet")
                : Words.of("register.in-force", current.version(), current.setBy(), Day.andTime(current.setAt()));
        add(new H2(Words.of("register.title")), new Paragraph(Words.of("register.words")), new Paragraph(state), form);
        if (keeps) {
            add(new Press(Words.of("register.save"), () -> keep(current, form)).main());
        }
    }

    private void keep(RegisterVersion seen, RegisterForm form) {
        if (Toast.attempt(() -> registering.set(production, seen.version(), form.register()))) {
            Toast.say(Words.of("register.saved"));
            show();
        }
    }

    private void save(PolicyVersion seen, PolicyMatrix matrix) {
        if (Toast.attempt(() -> {
            SignOffPolicy wanted = matrix.policy();
            setting.set(production, seen.version(), wanted);
        })) {
            Toast.say(Words.of("policy.saved"));
            show();
        }
    }
}
