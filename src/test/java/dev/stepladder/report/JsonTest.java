package dev.stepladder.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonTest {
    /** Something to write. */
    record Step(String cluster, int number, Optional<String> until, Optional<String> since, List<String> units) {}

    @Test
    void aRecordIsWrittenInTheOrderOfItsFieldsAndAnEmptyOptionalIsNull() {
        assertThat(Json.pretty(new Step("prod \"eu\"", 3, Optional.of("noon"), Optional.empty(), List.of("a", "b"))))
                .isEqualTo("""
                        {
                          "cluster" : "prod \\"eu\\"",
                          "number" : 3,
                          "until" : "noon",
                          "since" : null,
                          "units" : [
                            "a",
                            "b"
                          ]
                        }
                        """);
    }

    @Test
    void anObjectFitsOnOneLine() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", "no-pdb");
        fields.put("line", 7);
        fields.put("fix", "å\n");

        assertThat(Json.line(fields)).isEqualTo("{\"code\": \"no-pdb\", \"line\": 7, \"fix\": \"å\\n\"}");
    }

    @Test
    void aListHasOneValueALine() {
        assertThat(Json.list(List.of(), "  ")).isEqualTo("[]");
        assertThat(Json.list(List.of("{}", "1"), "  ")).isEqualTo("""
                        [
                            {},
                            1
                          ]""");
    }
}
