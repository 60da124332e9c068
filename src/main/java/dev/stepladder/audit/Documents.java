package dev.stepladder.audit;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.OverriddenFact;
import dev.stepladder.matrix.Source;
import dev.stepladder.yaml.Fields;
import dev.stepladder.yaml.InputFile;
import dev.stepladder.yaml.Node;
import dev.stepladder.yaml.Values;
import dev.stepladder.yaml.YamlReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The documents that matrix files name under {@code sources}, with their addresses and the days they were read. */
public final class Documents {
    private Documents() {}

    /**
     * One document as one file names it.
     *
     * @param name its name in the file
     * @param facts how many facts of that file rest on it
     */
    public record Document(String file, String name, Source source, Place place, int facts) {}

    /** All documents, by file and then in the file's order. */
    public static List<Document> of(List<InputFile> files, Matrices matrices) {
        List<Fact> facts = new ArrayList<>(matrices.facts());
        // An override that drops a fact has a source too, and leaves no fact behind.
        matrices.overridden().stream()
                .filter(OverriddenFact::drops)
                .map(OverriddenFact::said)
                .forEach(facts::add);
        List<Document> documents = new ArrayList<>();
        for (InputFile file : files) {
            Diagnostics unread = new Diagnostics();
            List<Fact> own = facts.stream()
                    .filter(fact -> fact.place().file().equals(file.name()))
                    .toList();
            YamlReader.read(file, unread)
                    .flatMap(root -> Fields.of(root, "matrix file", unread))
                    .map(fields -> fields.entries("sources", (key, value) -> document(file, key, value, own)))
                    .ifPresent(documents::addAll);
        }
        return documents.stream()
                .sorted(Comparator.comparing(Document::file).thenComparing(Document::place))
                .toList();
    }

    /** The loader has already reported problems here, so a document that cannot be read is skipped. */
    private static Optional<Document> document(InputFile file, Node.Scalar key, Node value, List<Fact> facts) {
        Diagnostics reported = new Diagnostics();
        Values values = new Values(reported);
        return Fields.of(value, "source", reported)
                .flatMap(fields -> fields.required("url", values::text)
                        .flatMap(url -> fields.required("read", values::date)
                                .map(read -> new Source(
                                        url,
                                        fields.optional("asOf", values::date),
                                        read,
                                        fields.optional("excerpt", values::flag).orElse(false)))))
                .map(source -> new Document(file.name(), key.text(), source, key.place(), (int) facts.stream()
                        .filter(fact -> fact.sources().contains(source))
                        .count()));
    }
}
