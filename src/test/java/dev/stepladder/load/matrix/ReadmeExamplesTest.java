package dev.stepladder.load.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.matrix.Carry;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Width;
import dev.stepladder.version.Version;
import dev.stepladder.yaml.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code matrices/README.md} has every key of the matrix language, and its examples load: each begins with its file's name.
 *
 * <p>The components that the examples only mention are in {@code src/test/resources/readme-matrices}.
 */
class ReadmeExamplesTest {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```yaml\n(.*?)^```$");
    private static final Pattern FILE = Pattern.compile("# ([a-z-]+\\.yaml)\n(?s:.*)");
    private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");

    private static String readme() throws IOException {
        return Files.readString(Path.of("matrices/README.md"));
    }

    private static List<String> blocks() throws IOException {
        return BLOCK.matcher(readme()).results().map(block -> block.group(1)).toList();
    }

    private static Matrices load(Diagnostics problems) throws IOException {
        List<InputFile> files =
                new ArrayList<>(MatrixFolder.read(Path.of("src/test/resources/readme-matrices"), problems));
        for (String block : blocks()) {
            Matcher file = FILE.matcher(block);
            assertThat(file.matches()).as(block).isTrue();
            files.add(new InputFile(file.group(1), block));
        }
        return MatrixLoader.load(files, problems);
    }

    @Test
    void everyExampleIsAFileAndAllLoadTogether() throws IOException {
        Diagnostics problems = new Diagnostics();

        Matrices matrices = load(problems);

        assertThat(problems.sorted()).isEmpty();
        assertThat(matrices.componentNames()).contains("istio", "db");
        assertThat(matrices.providers()).containsKeys("eks", "acme", "kubeadm");
        assertThat(matrices.overridden()).hasSize(2);
    }

    @Test
    void theExampleOfCarriedComponentsMeansWhatThePageSays() throws IOException {
        Carry etcd = load(new Diagnostics())
                .provider("kubeadm")
                .orElseThrow()
                .carries()
                .get(0);

        assertThat(etcd.fact().id()).isEqualTo("provider/kubeadm/carries/etcd/kubernetes");
        assertThat(etcd.fact().says())
                .isEqualTo("a hop of kubernetes (in-place) carries etcd along while kubernetes >=1.22,"
                        + " which has no hops of its own but within its minor");
        assertThat(etcd.alone()).contains(new Width(Width.Unit.MINORS, 0));
        assertThat(etcd.landing(Version.of("1.24"))).contains(Version.of("3.6"));
        assertThat(etcd.landing(Version.of("1.22"))).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"component", "provider", "rules"})
    void everyKeyAndWordOfTheSchemaIsThere(String kind) throws IOException {
        NavigableSet<String> names = new TreeSet<>();
        collect(new YAMLMapper().readTree(Schemas.text(kind)), names);
        StringBuilder code = new StringBuilder(String.join("\n", blocks()));
        CODE.matcher(FENCED.matcher(readme()).replaceAll(""))
                .results()
                .forEach(span -> code.append('\n').append(span.group(1)));

        assertThat(names)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(code.toString())
                        .containsPattern("(?<![\\w-])" + Pattern.quote(name) + "(?![\\w-])"));
    }

    /** The keys of mappings, and the words of which a value is one. */
    private static void collect(JsonNode schema, NavigableSet<String> names) {
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        schema.path("enum").forEach(word -> names.add(word.asText()));
        if (schema.has("const")) {
            names.add(schema.get("const").asText());
        }
        schema.forEach(part -> collect(part, names));
    }
}
