package dev.stepladder.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.stepladder.load.matrix.Schemas;
import java.io.IOException;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whatever a plan file states that isn't so is noticed: each key of its schema is altered in some plan, and then {@code verify}, at its strictest, must
 * refuse the file or no longer find it true. What goes unnoticed is listed here, with the reason.
 */
class AlteredPlanTest {
    private static final String SEARCHED =
            "only the search knows a bound between what the needs add up to and the cost";
    private static final String LESS = "a plan may say less: it is judged on today's matrices all the same";

    private static final String RECORD =
            "an approval is a record, no signature: only verify --approved asks whether all that must be there are";

    /** What may be changed. */
    private static final Map<String, String> CHANGED = Map.ofEntries(
            Map.entry("approvals[].by", RECORD),
            Map.entry("approvals[].role", RECORD),
            Map.entry("facts.*.sources.*", "an earlier day: somebody has read the page again since"),
            Map.entry("inputs.*", "another digest is a note, not a finding; files are named from where one stands"),
            Map.entry("overridden.*.at", "lines move, and files are named from where one stands"),
            Map.entry("paths[].proof.ended-by", "how long somebody let the search run leaves no trace"),
            Map.entry("paths[].proof.least-disruptive", SEARCHED),
            Map.entry("paths[].proof.least-node-groups", SEARCHED),
            Map.entry(
                    "paths[].proof.needs.*.hops",
                    "a need of less is true, too, and here the needs prove nothing anyway"),
            Map.entry("paths[].start.*.paused", "why a unit is paused is for the fleet to say"),
            Map.entry("taken.*.hops[]", "it lies behind; only the plan before this one knows"),
            Map.entry("uncovered[].seen", "the same thing may be seen elsewhere the next time"),
            Map.entry("uncovered[].why", "words of the tool that saw it"));

    /** What may be struck out. */
    private static final Map<String, String> STRUCK_OUT = Map.ofEntries(
            Map.entry("approvals", RECORD),
            Map.entry("approvals[]", RECORD),
            Map.entry("assumed", "as if it had been told"),
            Map.entry("assumed[]", "as if it had been told"),
            Map.entry("changes", "a step that shares no change is a change of its own"),
            Map.entry("changes.*", "a step that shares no change is a change of its own"),
            Map.entry("changes.*[]", "a step that shares no change is a change of its own"),
            Map.entry("facts.*.sources", LESS),
            Map.entry("facts.*.sources.*", LESS),
            Map.entry("inputs.*", LESS),
            Map.entry("paths[].proof.needs", "what the needs don't prove may be so all the same"),
            Map.entry("paths[].proof.needs.*", "what the needs don't prove may be so all the same"),
            Map.entry("paths[].start.*.paused", LESS),
            Map.entry("schedule", "a plan without dates is a plan, too"),
            Map.entry("taken.*", "it lies behind; only the plan before this one knows"),
            Map.entry("uncovered[].seen", "the same thing may be seen elsewhere the next time"),
            Map.entry("uncovered[].why", "words of the tool that saw it"),
            Map.entry("written", LESS));

    private static final JsonNode SCHEMA = schema();
    private static final NavigableSet<String> ALTERED = new TreeSet<>();
    private static final NavigableSet<String> UNNOTICED_CHANGES = new TreeSet<>();
    private static final NavigableSet<String> UNNOTICED_GAPS = new TreeSet<>();

    /** Large plans take long to judge; they are there for the keys that small ones don't have. */
    @BeforeAll
    static void judgeAll() throws IOException {
        for (PlanCase plan : PlanCase.all()) {
            NavigableSet<String> known = new TreeSet<>(ALTERED);
            Alteration.of(plan.file(), SCHEMA, plan.small() ? 2 : 1)
                    .filter(altered -> plan.small() || !known.contains(altered.key()))
                    .forEach(altered -> {
                        ALTERED.add(altered.key());
                        if (plan.isTrue(altered.file())) {
                            (altered.struckOut() ? UNNOTICED_GAPS : UNNOTICED_CHANGES).add(altered.key());
                        }
                    });
        }
    }

    @Test
    void everyKeyIsAlteredInSomePlan() {
        assertThat(ALTERED).containsExactlyElementsOf(Alteration.keys(SCHEMA));
    }

    @Test
    void verifyNoticesWhatWasChanged() {
        assertThat(UNNOTICED_CHANGES).containsExactlyElementsOf(new TreeSet<>(CHANGED.keySet()));
    }

    @Test
    void verifyNoticesWhatWasStruckOut() {
        assertThat(UNNOTICED_GAPS).containsExactlyElementsOf(new TreeSet<>(STRUCK_OUT.keySet()));
    }

    private static JsonNode schema() {
        try {
            return new YAMLMapper().readTree(Schemas.text("plan"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
