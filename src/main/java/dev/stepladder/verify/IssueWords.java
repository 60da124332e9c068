package dev.stepladder.verify;

import dev.stepladder.plan.PlannedHop;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Known issues in words, only those that differ between two lists, so that the difference is visible. */
final class IssueWords {
    private IssueWords() {}

    /** The issues of one list that the other does not have; their order, if both have the same; nothing for equal lists. */
    static String of(List<PlannedHop.Issue> issues, List<PlannedHop.Issue> others) {
        if (issues.equals(others)) {
            return "";
        }
        if (issues.containsAll(others) && others.containsAll(issues)) {
            return issues.stream().map(PlannedHop.Issue::id).collect(Collectors.joining(", "));
        }
        return issues.stream()
                .filter(issue -> !others.contains(issue))
                .map(IssueWords::inWords)
                .collect(Collectors.joining(" / "));
    }

    private static String inWords(PlannedHop.Issue issue) {
        return "%s: %s: %s%s%s%s"
                .formatted(
                        issue.id(),
                        issue.severity(),
                        issue.symptom(),
                        part("check", issue.check()),
                        part("remedy", issue.remedy()),
                        part("fixed in", issue.fixedIn()));
    }

    private static String part(String name, Optional<String> text) {
        return text.map(words -> "; " + name + ": " + words).orElse("");
    }
}
