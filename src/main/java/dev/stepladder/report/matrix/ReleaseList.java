package dev.stepladder.report.matrix;

import dev.stepladder.audit.Verdict;
import dev.stepladder.matrix.Component;
import dev.stepladder.matrix.Fit;
import dev.stepladder.matrix.Level;
import dev.stepladder.matrix.Milestone;
import dev.stepladder.matrix.Release;
import dev.stepladder.name.ComponentName;
import dev.stepladder.report.TextGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All releases of one component, oldest first; columns without any value are left out. */
public final class ReleaseList {
    private ReleaseList() {}

    /** The list. */
    public static TextGrid of(Component component) {
        List<Release> releases = component.releases();
        boolean builds = releases.stream().anyMatch(release -> release.build().isPresent());
        boolean remarks = releases.stream().anyMatch(release -> !remark(release).isEmpty());
        List<String> dates = releases.stream()
                .flatMap(release -> release.milestones().stream())
                .map(Milestone::kind)
                .distinct()
                .toList();
        List<String> header = new ArrayList<>(List.of(component.name().text()));
        if (builds) {
            header.add("build");
        }
        header.addAll(dates);
        component.partners().forEach(partner -> header.add(partner.text()));
        if (remarks) {
            header.add("remark");
        }
        return new TextGrid(
                header,
                releases.stream()
                        .map(release -> Stream.of(
                                        Stream.of(release.version().text()),
                                        builds ? Stream.of(release.build().orElse("")) : Stream.<String>empty(),
                                        dates.stream().map(kind -> date(release, kind)),
                                        component.partners().stream().map(partner -> fits(release, partner)),
                                        remarks ? Stream.of(remark(release)) : Stream.<String>empty())
                                .flatMap(cells -> cells)
                                .toList())
                        .toList());
    }

    private static String date(Release release, String kind) {
        return release.milestones().stream()
                .filter(milestone -> milestone.kind().equals(kind))
                .map(milestone -> milestone.date().toString())
                .findFirst()
                .orElse("");
    }

    /** Its ranges, each with its level unless that is {@code supported}; {@code ?} for a declared partner without a range. */
    private static String fits(Release release, ComponentName partner) {
        List<Fit> fits = release.fits().stream()
                .filter(fit -> fit.partner().equals(partner))
                .toList();
        return fits.isEmpty()
                ? Verdict.UNKNOWN.mark()
                : fits.stream()
                        .map(fit -> fit.range()
                                + (fit.level() == Level.SUPPORTED
                                        ? ""
                                        : " (" + fit.level().word() + ")"))
                        .collect(Collectors.joining(", "));
    }

    private static String remark(Release release) {
        return Stream.of(
                        release.withdrawn().map(why -> "withdrawn: " + why),
                        release.avoid().map(why -> "avoid: " + why))
                .flatMap(remark -> remark.stream())
                .collect(Collectors.joining("; "));
    }
}
