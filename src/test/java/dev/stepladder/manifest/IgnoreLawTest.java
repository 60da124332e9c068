package dev.stepladder.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.Programs;
import dev.stepladder.diagnostic.Diagnostics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code .stepladderignore} leaves out what git leaves out with the same lines in {@code .gitignore}, on random folders and patterns. */
class IgnoreLawTest {
    private static final int ROUNDS = 60;
    private static final String[] NAMES = {"a", "b", "ab", "a b", "c.yaml", "d.yaml", "ba", "[x]", "#h", "!n"};
    private static final String[] PIECES = {
        "a", "b", "*", "?", "**", "/", "/", "c.yaml", "*.yaml", "[ab]", "[!a]", "[a-c]", "\\#h", "\\!n", "#h",
        "\\[x\\]", "a b", "\\a", "ab*", "[]a]"
    };

    @TempDir
    private Path folder;

    @Test
    void leavesOutWhatGitLeavesOut() throws IOException, InterruptedException {
        Random random = new Random(7);
        for (int round = 0; round < ROUNDS; round++) {
            Path root = Files.createDirectory(folder.resolve("r" + round));
            tree(root, random, 3);
            git(root, "init", "-q");
            List<Path> ignores = new ArrayList<>(List.of(root));
            try (Stream<Path> inside = Files.list(root)) {
                inside.filter(each -> Files.isDirectory(each) && !each.endsWith(".git"))
                        .sorted()
                        .limit(1)
                        .forEach(ignores::add);
            }
            StringBuilder lines = new StringBuilder();
            for (Path each : ignores) {
                String text = patterns(random);
                lines.append(each.getFileName()).append(":\n").append(text);
                Files.writeString(each.resolve(".gitignore"), text);
                Files.writeString(each.resolve(".stepladderignore"), text);
            }

            assertThat(seenByUs(root)).as(lines.toString()).isEqualTo(seenByGit(root));
        }
    }

    private static void tree(Path parent, Random random, int depth) throws IOException {
        for (String name : NAMES) {
            int choice = random.nextInt(3);
            if (choice == 0) {
                Files.writeString(parent.resolve(name), "x: 1\n");
            } else if (choice == 1 && depth > 1) {
                tree(Files.createDirectory(parent.resolve(name)), random, depth - 1);
            }
        }
    }

    private static String patterns(Random random) {
        StringBuilder text = new StringBuilder();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            text.append(random.nextInt(4) == 0 ? "!" : "");
            int pieces = 1 + random.nextInt(4);
            for (int j = 0; j < pieces; j++) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            text.append(random.nextInt(5) == 0 ? "/" : "")
                    .append(random.nextInt(8) == 0 ? "  " : "")
                    .append('\n');
        }
        return text.toString();
    }

    private static Set<String> seenByUs(Path root) {
        FoundFiles found = ManifestFiles.find(List.of(root), List.of(), new Diagnostics());
        return Stream.of(found.manifests(), found.texts(), found.others())
                .flatMap(List::stream)
                .map(file -> root.relativize(file).toString())
                .filter(name -> !name.endsWith("ignore"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> seenByGit(Path root) throws IOException, InterruptedException {
        return git(root, "ls-files", "-z", "--others", "--exclude-standard").stream()
                .filter(name -> !name.endsWith("ignore"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What git prints, cut at zero bytes; no settings of the machine count. */
    private static List<String> git(Path root, String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(Programs.onPath("git").toString(), "-c", "core.excludesFile=/dev/null"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return Stream.of(out.split("\0", -1))
                .filter(name -> !name.isEmpty())
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
