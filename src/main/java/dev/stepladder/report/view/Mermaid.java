package dev.stepladder.report.view;

import dev.stepladder.plan.Stage;
import dev.stepladder.report.markdown.MermaidText;
import dev.stepladder.schedule.DatedPlan;
import dev.stepladder.schedule.Slot;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A plan as a Mermaid diagram, which code hosts draw. With dates it is a Gantt chart, one bar for each turn of an environment.
 * Without dates it is the chart of releases as a flow from left to right.
 */
public final class Mermaid {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

    private final StringBuilder text = new StringBuilder();

    private Mermaid() {}

    public static String write(DatedPlan plan) {
        Mermaid mermaid = new Mermaid();
        return plan.schedule().isPresent()
                ? mermaid.gantt(plan)
                : mermaid.flow(Chart.of(plan.plan()), Wording.excluded(plan.plan()));
    }

    /** Times are UTC, because Mermaid has no time zones. */
    private String gantt(DatedPlan dated) {
        text.append("gantt\n    title To ")
                .append(Wording.goal(dated.plan()))
                .append(MermaidText.quoted(Wording.accepted(dated.plan())))
                .append(Wording.excluded(dated.plan()).stream()
                        .map(words -> " (" + MermaidText.quoted(words) + ")")
                        .collect(Collectors.joining()))
                .append(" (times in UTC)\n    dateFormat YYYY-MM-DDTHH:mm\n");
        for (Stage stage : dated.plan().stages()) {
            text.append("    section Stage ")
                    .append(MermaidText.quoted(stage.name()))
                    .append('\n');
            for (Stage.EnvironmentPart part : stage.environments()) {
                for (Stage.Wave wave : part.waves()) {
                    Optional<Slot> span = Wording.span(wave.steps().stream()
                            .flatMap(step -> dated.slot(step).stream())
                            .toList());
                    span.ifPresent(slot -> text.append("    %s%s :%s, %s\n"
                            .formatted(
                                    MermaidText.quoted(part.name().text()),
                                    part.waves().size() == 1 ? "" : ", wave " + wave.name(),
                                    utc(slot.start()),
                                    utc(slot.end()))));
                }
            }
        }
        return text.toString();
    }

    private static String utc(OffsetDateTime time) {
        return TIME.format(time.withOffsetSameInstant(ZoneOffset.UTC));
    }

    private String flow(List<Chart> charts, List<String> excluded) {
        text.append("flowchart LR\n");
        int next = 0;
        for (int c = 0; c < charts.size(); c++) {
            Chart chart = charts.get(c);
            text.append("    subgraph c%s[\"%s\"]\n".formatted(c, MermaidText.quoted(chart.heading())));
            for (Chart.Row row : chart.rows()) {
                text.append("        n%s[\"%s %s\"]"
                        .formatted(
                                next++,
                                MermaidText.quoted(row.unit()),
                                MermaidText.quoted(row.start().text())));
                for (int i = 0; i < row.cells().size(); i++) {
                    for (var release : row.cells().get(i).releases()) {
                        text.append(" -->|%s| n%s[\"%s\"]"
                                .formatted(
                                        MermaidText.quoted(chart.stages().get(i)),
                                        next++,
                                        MermaidText.quoted(release.text())));
                    }
                }
                text.append('\n');
            }
            text.append("    end\n");
        }
        for (String words : excluded) {
            text.append("    n%s[\"%s\"]\n".formatted(next++, MermaidText.quoted(words)));
        }
        return text.toString();
    }
}
