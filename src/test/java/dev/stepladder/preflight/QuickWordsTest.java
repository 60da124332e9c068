package dev.stepladder.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.thisptr.jackson.jq.BuiltinFunctionLoader;
import net.thisptr.jackson.jq.JsonQuery;
import net.thisptr.jackson.jq.Scope;
import net.thisptr.jackson.jq.Versions;
import net.thisptr.jackson.jq.exception.JsonQueryException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick words mean what the interpreter makes of their definitions. */
class QuickWordsTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\": \"Pod\", \"spec\": {\"a\": 1}, \"metadata\": {\"annotations\": {\"x\": 1}}}",
                "{\"kind\": \"CronJob\", \"spec\": {\"jobTemplate\": {\"spec\": {\"template\": {\"spec\": {\"a\": 2}}}}}}",
                "{\"kind\": \"PodTemplate\", \"template\": {\"spec\": {\"a\": 3}, \"metadata\": null}}",
                "{\"kind\": \"Deployment\", \"spec\": {\"template\": {\"spec\": {\"a\": 4}}}}",
                "{\"kind\": \"Deployment\", \"spec\": {\"template\": \"text\"}}",
                "{\"kind\": \"Deployment\", \"spec\": [1]}",
                "{\"kind\": \"Deployment\"}",
                "{\"kind\": 7, \"spec\": null}"
            })
    void aPodIsWhereTheDefinitionsSay(String object) throws IOException {
        for (String word : List.of("pod", "podMetadata", "path(pod)", "path(podMetadata)", "path(pod.a)", "pod.a?")) {
            assertThat(asked(quick(), word, object)).as(word).isEqualTo(asked(plain(), definitions() + word, object));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "^a ! ab",
                "^a ! ba",
                "(^|/)etcd: ! k8s/etcd:3",
                "/(docker|dockershim)\\\\.sock$ ! /var/run/docker.sock",
                "^/[A-Za-z0-9._/-]*$ ! /a/b",
                "^/[A-Za-z0-9._/-]*$ ! /a b",
                "secrets\\\\[0\\\\]\\\\.name ! x secrets[0].name",
                "^\\\\s*x ! \u00a0x",
                "\\\\d ! 5",
                "(?<n>a)(b)? ! ab",
                "a{2} ! aa",
                "a.c ! a\u2028c",
                "x$ ! x"
            })
    void aTestGivesTheAnswerOfTheInterpreter(String regex, String text) throws IOException {
        String object = MAPPER.writeValueAsString(text);

        assertThat(asked(quick(), "test(\"" + regex + "\")", object))
                .isEqualTo(asked(plain(), "test(\"" + regex + "\")", object));
    }

    private static Scope plain() {
        Scope scope = Scope.newEmptyScope();
        BuiltinFunctionLoader.getInstance().loadFunctions(Versions.JQ_1_7, scope);
        return scope;
    }

    private static Scope quick() {
        Scope scope = plain();
        QuickWords.addTo(scope);
        return scope;
    }

    private static String definitions() throws IOException {
        try (InputStream stream = QuickWordsTest.class.getResourceAsStream("prelude.jq")) {
            Matcher words = Pattern.compile("(?s)def (pod|podMetadata):.*?;\n")
                    .matcher(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            StringBuilder text = new StringBuilder();
            while (words.find()) {
                text.append(words.group());
            }
            return text.toString();
        }
    }

    private static List<JsonNode> asked(Scope scope, String expression, String object) throws IOException {
        List<JsonNode> answers = new ArrayList<>();
        try {
            JsonQuery.compile(expression, Versions.JQ_1_7).apply(scope, MAPPER.readTree(object), answers::add);
        } catch (JsonQueryException problem) {
            answers.add(MAPPER.getNodeFactory().textNode("a problem"));
        }
        return answers;
    }
}
