package dev.stepladder.report.view;

import biweekly.ICalDataType;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateTimeStamp;
import biweekly.property.ProductId;
import dev.stepladder.name.ClusterName;
import dev.stepladder.plan.PlanBasis;
import dev.stepladder.plan.PlannedHop;
import dev.stepladder.plan.RepairText;
import dev.stepladder.plan.Stage;
import dev.stepladder.plan.Step;
import dev.stepladder.report.summary.FleetName;
import dev.stepladder.report.summary.Headline;
import dev.stepladder.report.summary.HeadlineText;
import dev.stepladder.schedule.DatedPlan;
import dev.stepladder.schedule.Deadline;
import dev.stepladder.schedule.Slot;
import java.io.IOException;
import java.io.Writer;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A dated plan as an iCalendar file (RFC 5545), to subscribe to.
 *
 * <p>Steps of a cluster without a gap between them are one event, so that a night's work is one entry. Deadlines are all-day
 * events. The identifiers are those of the plan's steps with the fleet's name, so that a newer plan moves the entries of the older one.
 */
public final class CalendarFile {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

    private final DatedPlan dated;
    private final Map<String, PlannedHop> hops = new HashMap<>();
    private final ICalendar calendar = new ICalendar();
    private final String stamp;
    private final Set<String> repaired;
    private final String fleet;

    private CalendarFile(DatedPlan dated) {
        this.dated = dated;
        this.repaired = RepairText.cells(dated.plan()).keySet();
        dated.plan().catalogue().hops().forEach(hop -> hops.put(hop.id(), hop));
        this.fleet = FleetName.of(dated.plan());
        calendar.setProductId(new ProductId("-//stepladder//plan//EN"));
        String name = "%s: %s".formatted(fleet, HeadlineText.title(Headline.of(dated)));
        calendar.setName(name);
        // Most calendar programs know only this older name of the property.
        calendar.setExperimentalProperty("X-WR-CALNAME", name.replaceAll("[\\\\;,]", "\\\\$0"));
        // The standard requires a time stamp; there is no clock here, so it is the start of the plan.
        this.stamp = dated.schedule()
                .map(schedule -> date(schedule.start().atOffset(ZoneOffset.UTC)))
                .orElseThrow();
    }

    /**
     * The file, line by line.
     *
     * @param plan with dates
     */
    public static void write(DatedPlan plan, Writer to) throws IOException {
        CalendarFile file = new CalendarFile(plan);
        for (Stage stage : plan.plan().stages()) {
            for (Stage.EnvironmentPart part : stage.environments()) {
                for (Stage.Wave wave : part.waves()) {
                    file.wave(stage, part, wave);
                }
            }
        }
        plan.deadlines().forEach(file::deadline);
        plan.plan().basis().excluded().forEach(file::excluded);
        CalendarLines.write(file.calendar, to);
    }

    private void wave(Stage stage, Stage.EnvironmentPart part, Stage.Wave wave) {
        List<ClusterName> clusters =
                wave.steps().stream().map(Step::cluster).distinct().toList();
        for (ClusterName cluster : clusters) {
            List<Step> run = new ArrayList<>();
            for (Step step : wave.steps()) {
                if (!step.cluster().equals(cluster)) {
                    continue;
                }
                if (!run.isEmpty()
                        && !slot(step)
                                .start()
                                .equals(slot(run.get(run.size() - 1)).end())) {
                    event(stage, part, run);
                    run.clear();
                }
                run.add(step);
            }
            event(stage, part, run);
        }
    }

    private void event(Stage stage, Stage.EnvironmentPart part, List<Step> run) {
        Step first = run.get(0);
        String where = part.name().text().equals(first.cluster().text())
                ? part.name().text()
                : part.name() + "/" + first.cluster();
        List<String> lines = run.stream()
                .map(step -> "%s: %s".formatted(slot(step).start(), says(step)))
                .toList();
        VEvent event = event(first.id());
        event.setSummary("%s, stage %s: %s"
                .formatted(where, stage.name(), run.size() == 1 ? says(first) : run.size() + " steps"));
        event.setDescription(String.join("\n", lines));
        event.setExperimentalProperty("DTSTART", date(slot(first).start()));
        event.setExperimentalProperty(
                "DTEND", date(slot(run.get(run.size() - 1)).end()));
        calendar.addEvent(event);
    }

    private void deadline(Deadline deadline) {
        VEvent event = event("%s-%s-%s".formatted(deadline.component(), deadline.release(), deadline.kind()));
        event.setSummary("%s %s: %s".formatted(deadline.component(), deadline.release(), deadline.event()));
        event.setDescription(deadline.leftBy()
                .map(step -> "left by %s on %s".formatted(step, deadline.left()))
                .orElse("no step of the plan leaves it"));
        event.setExperimentalProperty("DTSTART", ICalDataType.DATE, DAY.format(deadline.date()));
        calendar.addEvent(event);
    }

    /** The last day on which a cluster is left out. */
    private void excluded(PlanBasis.Excluded excluded) {
        VEvent event = event(excluded.cluster() + "-excluded");
        event.setSummary("%s: the last day of its exclusion".formatted(excluded.cluster()));
        event.setDescription(excluded.reason());
        event.setExperimentalProperty("DTSTART", ICalDataType.DATE, DAY.format(excluded.until()));
        calendar.addEvent(event);
    }

    private VEvent event(String id) {
        VEvent event = new VEvent();
        event.setUid("%s@%s.stepladder".formatted(id, fleet.replaceAll("[^\\w.-]", "-")));
        event.removeProperties(DateTimeStamp.class);
        event.setExperimentalProperty("DTSTAMP", stamp);
        return event;
    }

    private String says(Step step) {
        String hop = Optional.ofNullable(hops.get(step.hop()))
                .map(PlannedHop::inWords)
                .orElse(step.hop());
        String units = String.join(" + ", step.units());
        String accepted = Optional.ofNullable(hops.get(step.hop()))
                .map(known -> known.trouble().accepted())
                .filter(words -> !words.isEmpty())
                .map(words -> " (" + words + ")")
                .orElse("");
        return (repaired.contains(step.id()) ? "repair: " : "")
                + (hop.startsWith(units + " ") ? hop : units + ": " + hop)
                + accepted;
    }

    private Slot slot(Step step) {
        return dated.slot(step).orElseThrow();
    }

    /** A time in UTC, as text: the library would write the year of the locale's calendar, such as 2567 in Thailand. */
    private static String date(OffsetDateTime time) {
        return TIME.format(time.withOffsetSameInstant(ZoneOffset.UTC));
    }
}
