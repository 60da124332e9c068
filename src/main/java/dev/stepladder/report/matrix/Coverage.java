package dev.stepladder.report.matrix;

import dev.stepladder.audit.Documents;
import dev.stepladder.audit.Words;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.Provider;
import dev.stepladder.report.TextGrid;
import dev.stepladder.yaml.InputFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Counts of everything that the matrices hold, and the share of facts with a source. */
public final class Coverage {
    private final List<InputFile> files;
    private final Matrices matrices;
    private final List<Fact> facts;
    private final List<Documents.Document> documents;

    public Coverage(List<InputFile> files, Matrices matrices) {
        this.files = List.copyOf(files);
        this.matrices = matrices;
        this.facts = matrices.facts();
        this.documents = Documents.of(files, matrices);
    }

    /** A line per file: components first, then providers, then files of rules alone; the total last. */
    public TextGrid grid() {
        List<List<String>> rows = new ArrayList<>();
        for (Component component : matrices.components().values()) {
            rows.add(row(
                    component.name().text(),
                    component.place().file(),
                    String.valueOf(component.releases().size()),
                    Words.span(component)));
        }
        for (Provider provider : matrices.providers().values()) {
            String minors = provider.defaults().isEmpty()
                    ? ""
                    : provider.defaults().firstKey() + " - "
                            + provider.defaults().lastKey();
            rows.add(row(provider.name(), provider.place().file(), "", minors));
        }
        files.stream()
                .map(InputFile::name)
                .filter(name -> rows.stream().noneMatch(row -> row.get(1).equals(name)))
                .sorted()
                .forEach(name -> rows.add(row("", name, "", "")));
        rows.add(List.of(
                "total",
                Words.count(files.size(), "file"),
                String.valueOf(releases()),
                "",
                String.valueOf(facts.size()),
                String.valueOf(matrices.rules().size()),
                String.valueOf(matrices.issues().size()),
                String.valueOf(urls(documents)),
                share(facts)));
        return new TextGrid(
                List.of("name", "file", "releases", "versions", "facts", "rules", "issues", "documents", "sourced"),
                rows);
    }

    /** The total in one sentence, to be quoted. */
    public String sentence() {
        Optional<LocalDate> first =
                documents.stream().map(document -> document.source().read()).min(Comparator.naturalOrder());
        Optional<LocalDate> last =
                documents.stream().map(document -> document.source().read()).max(Comparator.naturalOrder());
        return "%s of %s (%s), %s, %s; %s, %s with source and date; %s%s\n"
                .formatted(
                        Words.count(releases(), "release"),
                        Words.count(matrices.components().size(), "component"),
                        String.join(", ", matrices.componentNames()),
                        Words.count(matrices.rules().size(), "rule"),
                        Words.count(matrices.issues().size(), "known issue"),
                        Words.count(facts.size(), "fact"),
                        share(facts),
                        Words.count(urls(documents), "document"),
                        first.map(day -> ", read " + (last.equals(first) ? "on " + day : day + " to " + last.get()))
                                .orElse(""));
    }

    private List<String> row(String name, String file, String releases, String versions) {
        List<Fact> own =
                facts.stream().filter(fact -> fact.place().file().equals(file)).toList();
        return List.of(
                name,
                file,
                releases,
                versions,
                String.valueOf(own.size()),
                String.valueOf(own.stream()
                        .filter(fact -> fact.id().startsWith("rule/"))
                        .count()),
                String.valueOf(own.stream()
                        .filter(fact -> fact.id().startsWith("issue/"))
                        .count()),
                String.valueOf(urls(documents.stream()
                        .filter(document -> document.file().equals(file))
                        .toList())),
                share(own));
    }

    private int releases() {
        return matrices.components().values().stream()
                .mapToInt(component -> component.releases().size())
                .sum();
    }

    /** One document read for two files counts once. */
    private static long urls(List<Documents.Document> documents) {
        return documents.stream()
                .map(document -> document.source().url())
                .distinct()
                .count();
    }

    /** The share of facts with a source; every source has a date. Rounded down, so that 100% is all of them. */
    private static String share(List<Fact> facts) {
        long sourced = facts.stream().filter(fact -> !fact.sources().isEmpty()).count();
        return facts.isEmpty() ? "" : 100 * sourced / facts.size() + "%";
    }
}
