package dev.stepladder.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.Programs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Completion in a real bash, and the man pages as far as they are ours. */
class CompletionTest {
    /** Does what bash does when somebody presses the tabulator key. */
    private static final String TABULATOR = """
            source "$1"; shift
            compopt() { :; }
            COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=()
            _complete_stepladder
            echo "${COMPREPLY[@]}"
            """;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void makeScript() {
        assertThat(Shell.runLine("stepladder completion bash -o " + folder.resolve("script"))
                        .exitCode())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "pl, plan",
        "matrix s, show schema",
        "export --for, --format",
        "export --format m, markdown mermaid",
        "verify --format s, sarif",
        "plan --without istio-, istio-cni istio-gateway istio-proxy",
        "matrix show cert, cert-manager",
        "plan --provider ek, eks",
        "plan --rollout e, environment",
        "status --color n, never",
        "completion z, zsh",
    })
    void bashCompletesWordsAndValues(String typed, String offered) throws IOException, InterruptedException {
        assertThat(bash(typed)).isEqualTo(offered + "\n");
    }

    @Test
    void zshUsesTheScriptOfBash() {
        assertThat(Shell.runLine("stepladder completion zsh")).isEqualTo(Shell.runLine("stepladder completion bash"));
    }

    @Test
    void everyCommandHasAManPageWithItsExamples() throws IOException {
        ManPages.write(folder.resolve("man"));

        for (String name : EveryCommand.doing().map(EveryCommand::name).toList()) {
            Path page = folder.resolve("man/stepladder-" + name.replace(' ', '-') + ".adoc");
            assertThat(Files.readString(page))
                    .contains("== Name\n", "== Synopsis\n", "== Options\n", "== Examples\n\n----\n")
                    .containsPattern("----\n(?s:.*)stepladder " + name + "(?s:.*)\n----\n");
        }
    }

    private static String bash(String typed) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Programs.onPath("bash").toString(),
                "--norc",
                "-c",
                TABULATOR,
                "bash",
                folder.resolve("script").toString(),
                "stepladder"));
        command.addAll(Shell.words(typed));
        Process bash = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        bash.waitFor();
        return printed;
    }
}
