package answerprint.review.ui.people;

import answerprint.access.CrewMember;
import answerprint.access.CrewRole;
import answerprint.access.Crewing;
import answerprint.access.Invited;
import answerprint.access.Inviting;
import answerprint.access.Membership;
import answerprint.access.People;
import answerprint.access.Permission;
import answerprint.access.ProductionAccess;
import answerprint.access.Sharing;
import answerprint.access.SignedIn;
import answerprint.production.ProductionId;
import answerprint.shell.InProduction;
import answerprint.shell.Place;
import answerprint.shell.ShellLayout;
import answerprint.shell.Words;
import answerprint.shell.parts.Day;
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
import java.util.List;

/** Who is on the production, inviting people, and naming things to partners. */
@Route(value = InProduction.ROUTE + "/people", layout = ShellLayout.class)
@PageTitle("People | Answerprint")
@Place(words = "people.menu", order = 70)
@RolesAllowed(SignedIn.CREW)
public class PeopleView extends Div implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;
    private final transient People people;
    private final transient Crewing crewing;
    private final transient Inviting inviting;
    private final transient Sharing sharing;
    private final transient Nameables nameables;
    private final transient ProductionAccess access;

    @SuppressWarnings("NullAway.Init") // set before the page is entered
    private transient ProductionId production;

    public PeopleView(
            People people,
            Crewing crewing,
            Inviting inviting,
            Sharing sharing,
            Nameables nameables,
            ProductionAccess access) {
        this.people = people;
        this.crewing = crewing;
        this.inviting = inviting;
        this.sharing = sharing;
        this.nameables = nameables;
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
        Membership me = access.membership(production);
        boolean manages = me.allows(Permission.MANAGE_PEOPLE);
        List<CrewMember> all = people.on(production);
        add(new H1(Words.of("people.title")), new Paragraph(Words.of("people.words")));
        CrewTable table = new CrewTable(manages, this::take);
        all.forEach(table::add);
        add(table);
        if (!manages) {
            return;
        }
        add(new H2(Words.of("people.invite")), new InviteForm(this::invite));
        List<CrewMember> partners = all.stream()
                .filter(member -> member.roles().contains(CrewRole.PARTNER))
                .toList();
        if (!partners.isEmpty()) {
            add(new H2(Words.of("people.partners")), new Paragraph(Words.of("people.partners.words")));
            List<Nameable> offered = nameables.in(production);
            partners.forEach(partner -> add(partnerPanel(partner, offered)));
        }
    }

    private Div partnerPanel(CrewMember partner, List<Nameable> offered) {
        Div panel = new Div(new H2(partner.name() + ", " + partner.company()));
        panel.addClassName("ap-panel");
        panel.add(new PartnerNaming(
                partner,
                offered,
                (things, until) -> {
                    things.forEach(thing -> sharing.name(production, partner.id(), thing.kind(), thing.id(), until));
                    show();
                },
                thing -> done(() -> sharing.withdraw(production, partner.id(), thing.kind(), thing.id()))));
        return panel;
    }

    private void take(CrewMember member, CrewRole role) {
        done(() -> crewing.take(production, member.id(), role));
    }

    private void invite(InviteForm.Invitation invitation) {
        Invited invited = inviting.invite(production, invitation.person(), invitation.role(), invitation.until());
        show();
        switch (invited) {
            case Invited.ByRealm(var ignored, boolean mailed) ->
                Toast.say(Words.of(mailed ? "people.invited.mailed" : "people.invited.realm"));
            case Invited.ByLink(var ignored, String path, var expires) ->
                add(new InviteLink(invitation.person().name(), path, Day.andTime(expires)));
            case Invited.Known ignored -> Toast.say(Words.of("people.invited.known"));
        }
    }

    private void done(Runnable act) {
        if (Toast.attempt(act)) {
            show();
        }
    }
}
