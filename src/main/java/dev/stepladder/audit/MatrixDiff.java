package dev.stepladder.audit;

import dev.stepladder.matrix.Matrices;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The differences between two sets of matrices, statement by statement and by id. The places, order and notation of files make no difference.
 *
 * @param came statements that only the new matrices have
 * @param went statements that only the old ones had
 * @param changed statements with the same id and other words
 * @param resourced statements with the same words, from other documents or documents read on another day
 */
public record MatrixDiff(List<Statement> came, List<Statement> went, List<Change> changed, List<Statement> resourced) {
    public MatrixDiff {
        came = List.copyOf(came);
        went = List.copyOf(went);
        changed = List.copyOf(changed);
        resourced = List.copyOf(resourced);
    }

    /** One id with its old and new statement. */
    public record Change(Statement was, Statement now) {}

    /** The difference, each list by id. */
    public static MatrixDiff of(Matrices old, Matrices recent) {
        SortedMap<String, Statement> before = Statements.of(old);
        SortedMap<String, Statement> after = Statements.of(recent);
        List<Change> changed = new ArrayList<>();
        List<Statement> resourced = new ArrayList<>();
        before.forEach((id, was) -> {
            Statement now = after.getOrDefault(id, was);
            if (!now.says().equals(was.says())) {
                changed.add(new Change(was, now));
            } else if (!now.sources().equals(was.sources())) {
                resourced.add(now);
            }
        });
        return new MatrixDiff(only(after, before), only(before, after), changed, resourced);
    }

    private static List<Statement> only(SortedMap<String, Statement> these, SortedMap<String, Statement> those) {
        return these.values().stream()
                .filter(statement -> !those.containsKey(statement.id()))
                .toList();
    }

    /** Whether the two have the same statements; documents do not count. */
    public boolean isEmpty() {
        return came.isEmpty() && went.isEmpty() && changed.isEmpty();
    }

    /**
     * Those of the given facts that were removed or changed. A provider's defaults, dates and order count as its fact.
     *
     * @param ids of facts, such as those that a plan relies on
     */
    public NavigableSet<String> touched(List<String> ids) {
        List<String> unsaid = Stream.concat(
                        went.stream().map(Statement::id),
                        changed.stream().map(change -> change.was().id()))
                .toList();
        NavigableSet<String> touched = new TreeSet<>();
        for (String id : ids) {
            boolean provider = id.startsWith("provider/") && id.indexOf('/') == id.lastIndexOf('/');
            unsaid.stream()
                    .filter(gone -> gone.equals(id) || (provider && gone.startsWith(id + "/")))
                    .forEach(touched::add);
        }
        return touched;
    }
}
