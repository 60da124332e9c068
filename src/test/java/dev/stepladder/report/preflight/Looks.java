package dev.stepladder.report.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.load.matrix.FrozenMatrices;
import dev.stepladder.load.matrix.MatrixLoader;
import dev.stepladder.load.matrix.ShippedMatrices;
import dev.stepladder.matrix.Matrices;
import dev.stepladder.name.ComponentName;
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

/** Looks at texts, on the way to the last release of every component that removes an API, from wherever. */
public final class Looks {
    public static final Matrices SHIPPED = MatrixLoader.load(ShippedMatrices.files(), new Diagnostics());

    private Looks() {}

    /** The way by the shipped matrices. */
    public static HopsAhead allTheWay() {
        return allTheWay(SHIPPED);
    }

    private static HopsAhead allTheWay(Matrices matrices) {
        SortedMap<ComponentName, Version> goal = new TreeMap<>();
        goal.put(new ComponentName("kubernetes"), Version.of("1.37"));
        goal.put(new ComponentName("istio"), Version.of("1.31"));
        var releases = matrices.component("cert-manager").orElseThrow().releases();
        goal.put(
                new ComponentName("cert-manager"),
                releases.get(releases.size() - 1).version());
        return TargetHops.of(matrices, matrices.provider("eks").orElseThrow(), new TreeMap<>(), goal);
    }

    /** With the shipped matrices. */
    public static Report at(String text) throws IOException {
        return look(text, SHIPPED);
    }

    /** With the frozen ones. */
    static Report frozen(String text) throws IOException {
        return look(text, FrozenMatrices.load());
    }

    private static Report look(String text, Matrices matrices) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        Preflight preflight = new Preflight(
                matrices, new Preflight.Order(allTheWay(matrices), List.of(), LocalDate.EPOCH, true), diagnostics);
        preflight.look("test.yaml", new BufferedReader(new StringReader(text)));
        assertThat(diagnostics.sorted()).isEmpty();
        return preflight.report();
    }
}
