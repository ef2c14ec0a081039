package answerprint.correction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class KindSettingsTest {
    private final KindSettings settings =
            new KindSettings(1, List.of(new KindSettings.Dial("strength", 0, 100, 5, 50, "%")));

    @Test
    void whatIsWithinItsRangeCanBeUsed() {
        assertThat(settings.fault(json().put("strength", 75))).isEmpty();
        assertThat(settings.fault(json())).isEmpty();
    }

    @Test
    void aFaultIsSaidInWords() {
        assertThat(settings.fault(json().put("strength", 101))).hasValue("“strength” goes from 0 to 100, not 101.");
        assertThat(settings.fault(json().put("strength", "much"))).hasValue("“strength” goes from 0 to 100, not much.");
        assertThat(settings.fault(json().put("strenght", 50))).hasValue("There is no setting “strenght” here.");
    }

    private static ObjectNode json() {
        return JsonNodeFactory.instance.objectNode();
    }
}
