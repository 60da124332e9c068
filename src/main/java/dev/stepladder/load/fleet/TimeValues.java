package dev.stepladder.load.fleet;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Nearest;
import dev.stepladder.fleet.Weekdays;
import dev.stepladder.yaml.Fields;
import dev.stepladder.yaml.Node;
import dev.stepladder.yaml.Values;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads hours, days, zones and lengths of time; a value that cannot be read is reported and gives nothing. */
public final class TimeValues {
    /** A longer wait than this is a typing error. */
    private static final Duration LONGEST = Duration.ofDays(366);

    private static final Pattern CLOCK = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
    private static final Pattern WEEKS = Pattern.compile("P([0-9]{1,2})W");
    private static final Map<String, DayOfWeek> DAYS = Values.words(DayOfWeek.values(), Weekdays::word);

    private final Values values;
    private final Diagnostics diagnostics;

    public TimeValues(Values values, Diagnostics diagnostics) {
        this.values = values;
        this.diagnostics = diagnostics;
    }

    /** A length of time, such as {@code PT40M} or {@code P7D}; a day is 24 hours. */
    public Optional<Duration> duration(String name, Node node) {
        return values.text(name, node).flatMap(text -> {
            Optional<Duration> duration = parse(text);
            if (duration.isEmpty()) {
                Matcher weeks = WEEKS.matcher(text);
                diagnostics.error(
                        node.place(),
                        name + " is not a length of time",
                        "found " + node.describe()
                                + ", expected days, hours or minutes such as \"P7D\", \"PT12H\" or \"PT1H30M\"",
                        weeks.matches() ? "write \"P%sD\"".formatted(Integer.parseInt(weeks.group(1)) * 7) : "");
            } else if (duration.get().isNegative() || duration.get().compareTo(LONGEST) > 0) {
                diagnostics.error(
                        node.place(),
                        name + " is out of range",
                        "found " + node.describe() + ", expected 0 to 366 days",
                        "");
                return Optional.empty();
            }
            return duration;
        });
    }

    private static Optional<Duration> parse(String text) {
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** A time of day from 00:00 to 23:59; for the end of a window also 24:00, the next midnight. */
    public Optional<LocalTime> clock(String name, Node node, boolean isEnd) {
        return values.text(name, node).flatMap(text -> {
            if (isEnd && text.equals("24:00")) {
                return Optional.of(LocalTime.MIDNIGHT);
            }
            if (CLOCK.matcher(text).matches()) {
                return Optional.of(LocalTime.parse(text));
            }
            String padded = "0" + text;
            diagnostics.error(
                    node.place(),
                    name + " is not a time of day",
                    "found " + node.describe() + ", expected hours and minutes such as \"22:00\"",
                    CLOCK.matcher(padded).matches() ? "write \"" + padded + '"' : "");
            return Optional.empty();
        });
    }

    /** The zone of some fields. A zone that cannot be read counts as UTC, so that it is not reported as missing too. */
    Optional<ZoneId> zone(Fields fields) {
        Optional<ZoneId> zone = fields.optional("zone", this::zone);
        return zone.isEmpty() && fields.has("zone") ? Optional.of(ZoneOffset.UTC) : zone;
    }

    /** An IANA time zone, such as {@code Europe/Oslo}; its rules say when clocks change. */
    public Optional<ZoneId> zone(String name, Node node) {
        return values.text(name, node).flatMap(text -> {
            if (ZoneId.getAvailableZoneIds().contains(text)) {
                return Optional.of(ZoneId.of(text));
            }
            diagnostics.error(
                    node.place(),
                    "unknown time zone",
                    "found " + node.describe() + ", expected a name such as \"Europe/Oslo\" or \"UTC\"",
                    Nearest.to(text, ZoneId.getAvailableZoneIds())
                            .map(zone -> "write \"" + zone + '"')
                            .orElse(""));
            return Optional.empty();
        });
    }

    /** A day or a range of days: {@code mon}, {@code mon-fri}, {@code fri-mon}. Empty if it can't be read. */
    public List<DayOfWeek> days(String name, Node node) {
        List<DayOfWeek> days = new ArrayList<>();
        values.text(name, node).ifPresent(text -> {
            List<String> words = Arrays.asList(text.split("-", -1));
            if (words.size() > 2 || !DAYS.keySet().containsAll(words)) {
                diagnostics.error(
                        node.place(),
                        name + " has a word that is not a day",
                        "found %s, expected days or ranges of %s"
                                .formatted(node.describe(), String.join(", ", DAYS.keySet())),
                        "");
                return;
            }
            DayOfWeek last = Objects.requireNonNull(DAYS.get(words.get(words.size() - 1)));
            for (DayOfWeek day = Objects.requireNonNull(DAYS.get(words.get(0))); day != last; day = day.plus(1)) {
                days.add(day);
            }
            days.add(last);
        });
        return days;
    }
}
