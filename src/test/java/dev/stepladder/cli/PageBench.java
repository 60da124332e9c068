package dev.stepladder.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Benchmark of the page of a large plan in a browser: the time from the request to the first paint; prints a Markdown table. The plan has
 * 250 clusters and 5,000 steps or more; the other page has one sentence. Loads of both alternate.
 *
 * <p>Not a test: run {@link #main}, optionally with the number of loads. Needs Debian's packages chromium and chromium-driver.
 */
final class PageBench {
    private static final int CLUSTERS = 250;
    private static final int ENVIRONMENTS = 5;

    private PageBench() {}

    public static void main(String[] arguments) throws IOException {
        int loads = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 9;
        Path folder = Files.createTempDirectory("page-bench");
        Path fleet = Files.writeString(folder.resolve("fleet.yaml"), fleet());
        Path page = folder.resolve("page.html");
        Path table = folder.resolve("plan.csv");
        Shell.Result made =
                Shell.runLine("stepladder plan --fleet %s --to 1.34 -o %s -o %s".formatted(fleet, page, table));
        if (!Files.exists(page)) {
            throw new IllegalStateException(made.err());
        }
        Path empty = Files.writeString(
                folder.resolve("empty.html"),
                "<!doctype html><html lang=\"en\"><title>One</title><p>One sentence.</html>");
        List<Double> large = new ArrayList<>();
        List<Double> small = new ArrayList<>();
        try (Browser browser = new Browser()) {
            for (int i = 0; i < loads; i++) {
                small.add(paint(browser, empty));
                large.add(paint(browser, page));
            }
        }
        System.out.println("| page | bytes | first paint: median ms | worst ms |");
        System.out.println("| --- | --- | --- | --- |");
        row("one sentence", empty, small);
        row(
                "%d clusters, %d steps"
                        .formatted(CLUSTERS, Files.readAllLines(table).size() - 1),
                page,
                large);
    }

    private static void row(String name, Path page, List<Double> times) throws IOException {
        Collections.sort(times);
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.0f | %.0f |%n",
                name,
                Files.size(page),
                times.get(times.size() / 2),
                times.get(times.size() - 1));
    }

    /** Milliseconds from the request for a page until its first contents are on the screen. */
    private static double paint(Browser browser, Path page) {
        browser.open(page, "", 1280, false);
        return Double.parseDouble(String.valueOf(browser.driver().executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                new PerformanceObserver(seen => seen.getEntriesByName('first-contentful-paint').forEach(paint => done(paint.startTime)))
                    .observe({type: 'paint', buffered: true});
                """)));
    }

    /** Clusters of EKS on three minors, each with a load balancer controller and Istio of its own age. */
    private static String fleet() {
        StringBuilder text = new StringBuilder("provider: eks\nenvironments:\n");
        for (int e = 0; e < ENVIRONMENTS; e++) {
            text.append("  - name: env%d%n    clusters:%n".formatted(e));
            for (int c = e; c < CLUSTERS; c += ENVIRONMENTS) {
                int minor = 28 + c % 3;
                text.append("      - name: cluster-%d%n        units: {kubernetes: \"1.%d\", kube-proxy: \"1.%d\", "
                                .formatted(c, minor, minor)
                        + "node: {component: node, version: \"1.%d-al2\", nodes: %d}, ".formatted(minor, 3 + c % 7)
                        + "coredns: \"1.11.1\", vpc-cni: \"1.18\", istio: \"1.%d\", istio-proxy: \"1.%d\"}%n"
                                .formatted(20 + c % 2, 20 + c % 2));
            }
        }
        return text.toString();
    }
}
