package dev.stepladder.report.matrix;

import dev.stepladder.audit.Documents;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.matrix.OverriddenFact;
import dev.stepladder.report.TextGrid;
import dev.stepladder.yaml.InputFile;
import java.util.List;

/** The documents that facts rest on. In a form for people, the facts that a team overrides follow. */
public final class DocumentList {
    private DocumentList() {}

    /** The list, drawn. */
    public static String of(List<InputFile> files, Matrices matrices, TextGrid.Form form) {
        String documents = documents(Documents.of(files, matrices)).draw(form);
        return matrices.overridden().isEmpty() || form == TextGrid.Form.CSV
                ? documents
                : documents + "\n" + overridden(matrices.overridden()).draw(form);
    }

    private static TextGrid documents(List<Documents.Document> documents) {
        return new TextGrid(
                List.of("file", "document", "read", "facts", "url"),
                documents.stream()
                        .map(document -> List.of(
                                document.file(),
                                document.name(),
                                document.source().read().toString(),
                                String.valueOf(document.facts()),
                                document.source().url()))
                        .toList());
    }

    private static TextGrid overridden(List<OverriddenFact> facts) {
        return new TextGrid(
                List.of("overridden", "was", "is", "why", "at"),
                facts.stream()
                        .map(fact -> List.of(
                                fact.was().id(),
                                fact.was().says(),
                                fact.drops() ? "dropped" : fact.said().says(),
                                fact.why(),
                                fact.said().place().toString()))
                        .toList());
    }
}
