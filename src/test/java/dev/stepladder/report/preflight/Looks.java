package dev.stepladder.report.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.load.matrix.MatrixLoader;
import dev.stepladder.load.matrix.ShippedMatrices;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.preflight.HopsAhead;
import dev.stepladder.preflight.Preflight;
import dev.stepladder.preflight.Report;
import dev.stepladder.preflight.TargetHops;
import dev.stepladder.version.Version;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Looks at texts with the shipped matrices. */
public final class Looks {
    public static final Matrices SHIPPED = MatrixLoader.load(ShippedMatrices.files(), new Diagnostics());

    private Looks() {}

    /** To the last release of every component that removes an API, from wherever. */
    public static HopsAhead allTheWay() {
        SortedMap<String, Version> goal = new TreeMap<>();
        goal.put("kubernetes", Version.of("1.37"));
        goal.put("istio", Version.of("1.31"));
        goal.put("cert-manager", newest("cert-manager"));
        return TargetHops.of(SHIPPED, SHIPPED.provider("eks").orElseThrow(), new TreeMap<>(), goal);
    }

    static Version newest(String component) {
        var releases = SHIPPED.component(component).orElseThrow().releases();
        return releases.get(releases.size() - 1).version();
    }

    public static Report at(String text) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        Preflight preflight =
                new Preflight(SHIPPED, new Preflight.Order(allTheWay(), List.of(), LocalDate.EPOCH, true), diagnostics);
        preflight.look("test.yaml", new BufferedReader(new StringReader(text)));
        assertThat(diagnostics.sorted()).isEmpty();
        return preflight.report();
    }
}
