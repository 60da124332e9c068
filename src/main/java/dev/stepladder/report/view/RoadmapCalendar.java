package dev.stepladder.report.view;

import biweekly.ICalDataType;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateTimeStamp;
import biweekly.property.ProductId;
import dev.stepladder.name.Name;
import dev.stepladder.outlook.Roadmap;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * A roadmap as an iCalendar file (RFC 5545): a day-long event for the time of each upgrade, and one for each end of support that forces it.
 *
 * <p>The identifiers are those of the releases that are left, with the fleet's name, so that a newer roadmap moves the entries of the older one.
 */
public final class RoadmapCalendar {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

    private final ICalendar calendar = new ICalendar();
    private final String fleet;
    private final String stamp;

    private RoadmapCalendar(String fleet, LocalDate asOf) {
        this.fleet = fleet;
        // The standard requires a time stamp; there is no clock here, so it is the day of the report.
        this.stamp = DAY.format(asOf) + "T000000Z";
        calendar.setProductId(new ProductId("-//stepladder//roadmap//EN"));
        String name = "%s: upgrades to stay in support".formatted(fleet);
        calendar.setName(name);
        // Most calendar programs know only this older name of the property.
        calendar.setExperimentalProperty("X-WR-CALNAME", name.replaceAll("[\\\\;,]", "\\\\$0"));
    }

    /** The file. */
    public static String write(String fleet, LocalDate asOf, List<Roadmap> roadmaps) {
        RoadmapCalendar made = new RoadmapCalendar(fleet, asOf);
        roadmaps.forEach(roadmap -> roadmap.upgrades().forEach(made::upgrade));
        return CalendarLines.of(made.calendar);
    }

    private void upgrade(Roadmap.Upgrade upgrade) {
        String assumed = upgrade.basis() == Roadmap.Basis.ASSUMED ? "assumed: " : "";
        String id = "%s-%s".formatted(upgrade.provider(), upgrade.leaves());
        upgrade.dates().ifPresent(dates -> {
            VEvent event = event("roadmap-" + id, dates.begin(), dates.end().plusDays(1));
            event.setSummary("%supgrade to %s".formatted(assumed, String.join(", ", upgrade.to())));
            event.setDescription("%s leaves %s on %s; %s node group rolls on %s"
                    .formatted(
                            upgrade.isLate() ? "Too late:" : "The last cluster",
                            upgrade.leaves(),
                            dates.left(),
                            upgrade.size().nodeRolls(),
                            Name.joined(", ", upgrade.clusters())));
            calendar.addEvent(event);
        });
        VEvent end =
                event("end-" + id, upgrade.supportEnds(), upgrade.supportEnds().plusDays(1));
        end.setSummary("%ssupport of %s ends"
                .formatted(upgrade.ends() == Roadmap.Basis.ASSUMED ? "assumed: " : "", upgrade.leaves()));
        calendar.addEvent(end);
    }

    private VEvent event(String id, LocalDate first, LocalDate after) {
        VEvent event = new VEvent();
        event.setUid("%s@%s.stepladder".formatted(id, fleet).replaceAll("[^\\w.@-]", "-"));
        event.removeProperties(DateTimeStamp.class);
        event.setExperimentalProperty("DTSTAMP", stamp);
        event.setExperimentalProperty("DTSTART", ICalDataType.DATE, DAY.format(first));
        event.setExperimentalProperty("DTEND", ICalDataType.DATE, DAY.format(after));
        return event;
    }
}
