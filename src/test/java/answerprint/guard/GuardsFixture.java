package answerprint.guard;

import java.util.List;

/** Guards on duty outside of a container, for tests of other features. */
public final class GuardsFixture {
    private GuardsFixture() {}

    public static Guards of(Guard... guards) {
        return new Guards(List.of(guards));
    }
}
