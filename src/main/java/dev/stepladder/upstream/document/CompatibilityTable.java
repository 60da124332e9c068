package dev.stepladder.upstream.document;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.diagnostic.Place;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.Version;
import dev.stepladder.yaml.InputFile;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The tables of a page that list releases of a component with the versions of a partner, or with dates.
 *
 * <p>The header names the columns. If the component's releases come first, each row lists all versions of the partner for one release. If the
 * partner's come first, each row lists some releases of the component for one version, and {@code 1.7.28+} stands for the later patches of its line, too.
 * A table whose releases stand side by side is turned first. A list of the partner that is open, such as {@code 1.26+}, is skipped: its end is not known.
 */
final class CompatibilityTable {
    private static final Pattern EXACT_DAY = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})(?: \\([0-9.]+\\))?\\.?");

    private final String file;
    private final DocumentSubject subject;
    private final ComponentName component;
    private final ColumnNames names;
    private final List<Upstream.Release> read = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();

    private CompatibilityTable(String file, DocumentSubject subject, ComponentName component) {
        this.file = file;
        this.subject = subject;
        this.component = component;
        this.names = new ColumnNames(component, subject.partner());
    }

    static Upstream read(InputFile input, DocumentSubject subject, Diagnostics diagnostics) {
        if (subject.component().isEmpty()) {
            diagnostics.error(
                    Place.of(input.name()), "page without the name of a component", "", "add --component NAME");
            return Upstream.of(List.of(), List.of());
        }
        CompatibilityTable reader = new CompatibilityTable(
                input.name(), subject, new ComponentName(subject.component().get()));
        List<TextTable> tables = TextTables.of(input.text());
        boolean found = false;
        for (TextTable table : tables) {
            found |= reader.table(reader.names.isTurned(table) ? table.turned() : table);
        }
        if (!found) {
            diagnostics.error(
                    Place.of(input.name()),
                    "no table of %s with %s or with dates".formatted(reader.component, subject.partner()),
                    tables.isEmpty()
                            ? "found no table"
                            : "found tables with the columns "
                                    + tables.stream()
                                            .limit(5)
                                            .map(TextTable::columns)
                                            .collect(Collectors.joining("; ")),
                    "if the page is about one release only, add --release VERSION");
        }
        return Upstream.of(reader.read, reader.skipped);
    }

    /** Whether the table is about the component. */
    private boolean table(TextTable table) {
        OptionalInt own = names.component(table);
        OptionalInt partner = names.partner(table);
        boolean first = own.isPresent() && (partner.isEmpty() || own.getAsInt() < partner.getAsInt());
        if (partner.isPresent() && own.isPresent() && !first) {
            byPartner(table, own.getAsInt(), partner.getAsInt());
            return true;
        }
        if (own.isEmpty()
                ? subject.release().isEmpty() || partner.isEmpty()
                : partner.isEmpty() && !names.hasDates(table)) {
            return false;
        }
        for (TextTable.Row row : table.body()) {
            String release = own.isPresent()
                    ? row.cells().get(own.getAsInt())
                    : subject.release().map(Version::text).orElse("");
            row(table, row, release, partner);
        }
        return true;
    }

    private void row(TextTable table, TextTable.Row row, String release, OptionalInt partner) {
        ListedInCell releases = releases(release);
        NavigableMap<String, LocalDate> dates = dates(table, row, release);
        List<Upstream.Fits> fits = partner.isPresent() ? fits(row.cells().get(partner.getAsInt()), release) : List.of();
        for (ListedInCell.Listed listed : releases.versions()) {
            read.add(new Upstream.Release(
                    component, listed.version(), listed.andLater(), "", dates, fits, List.of(), place(row)));
        }
    }

    private ListedInCell releases(String cell) {
        ListedInCell releases = ListedInCell.of(cell);
        releases.unclear().forEach(word -> skipped.add("%s: not a release of %s".formatted(word, component)));
        return releases;
    }

    private List<Upstream.Fits> fits(String cell, String release) {
        ListedInCell listed = ListedInCell.of(cell);
        listed.unclear()
                .forEach(word -> skipped.add(
                        "%s of %s %s: \"%s\" is not a version".formatted(subject.partner(), component, release, word)));
        if (listed.isOpen()) {
            skipped.add("%s of %s %s: \"%s\" has no end".formatted(subject.partner(), component, release, cell));
            return List.of();
        }
        NavigableSet<Version> versions = versions(listed);
        return versions.isEmpty() || !listed.unclear().isEmpty()
                ? List.of()
                : List.of(new Upstream.Fits(subject.partner(), subject.level(), versions, new TreeSet<>()));
    }

    private static NavigableSet<Version> versions(ListedInCell listed) {
        return listed.versions().stream()
                .map(ListedInCell.Listed::version)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void byPartner(TextTable table, int own, int partner) {
        NavigableSet<Version> spokenOf = new TreeSet<>();
        table.body().forEach(row -> {
            ListedInCell listed = ListedInCell.of(row.cells().get(partner));
            if (!listed.isOpen()) {
                spokenOf.addAll(versions(listed));
            }
        });
        for (TextTable.Row row : table.body()) {
            for (Upstream.Fits fits : fits(row.cells().get(partner), row.cells().get(own))) {
                Upstream.Fits one = new Upstream.Fits(fits.partner(), fits.level(), fits.versions(), spokenOf);
                for (ListedInCell.Listed listed : releases(row.cells().get(own)).versions()) {
                    read.add(new Upstream.Release(
                            component,
                            listed.version(),
                            listed.andLater(),
                            "",
                            new TreeMap<>(),
                            List.of(one),
                            List.of(),
                            place(row)));
                }
            }
        }
    }

    private NavigableMap<String, LocalDate> dates(TextTable table, TextTable.Row row, String release) {
        NavigableMap<String, LocalDate> dates = new TreeMap<>();
        names.dates(table).forEach((column, kind) -> {
            String text = row.cells().get(column);
            Optional<LocalDate> day = day(text);
            day.ifPresent(known -> dates.put(kind, known));
            if (day.isEmpty() && !text.matches("[-–]?")) {
                skipped.add("%s of %s %s: \"%s\" is no exact day".formatted(kind, component, release, text));
            }
        });
        return dates;
    }

    /** A day, alone or with a release in parentheses: any other remark may say that it is only planned. */
    private static Optional<LocalDate> day(String text) {
        Matcher exact = EXACT_DAY.matcher(text);
        if (!exact.matches()) {
            return UpstreamValues.englishDay(text);
        }
        try {
            return Optional.of(LocalDate.parse(exact.group(1)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private Place place(TextTable.Row row) {
        return new Place(file, row.line(), 0);
    }
}
