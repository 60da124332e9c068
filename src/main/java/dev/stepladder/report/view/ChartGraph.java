package dev.stepladder.report.view;

import dev.stepladder.plan.Plan;
import dev.stepladder.version.Version;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jgrapht.Graph;
import org.jgrapht.graph.DirectedMultigraph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.DefaultAttribute;
import org.jgrapht.nio.dot.DOTExporter;

/** Charts as a graph in Graphviz's language: a line of releases for each unit of each group of clusters, an edge for each hop. */
public final class ChartGraph {
    private ChartGraph() {}

    /**
     * A unit on a release.
     *
     * @param line the clusters and the unit: releases of one line are drawn in one row
     * @param name its label in the drawing
     */
    private record Stop(String line, String name, int number) {}

    /** A hop, by the stage it belongs to. */
    private record Hop(String stage, int number) {}

    public static String write(Plan plan) {
        return write(Chart.of(plan), Wording.excluded(plan));
    }

    private static String write(List<Chart> charts, List<String> excluded) {
        Graph<Stop, Hop> graph = new DirectedMultigraph<>(null, null, false);
        for (Chart chart : charts) {
            for (Chart.Row row : chart.rows()) {
                addLine(chart.heading() + ": " + row.unit(), chart.stages(), row, graph);
            }
        }
        excluded.forEach(words ->
                graph.addVertex(new Stop(words, words, graph.vertexSet().size())));
        return write(graph);
    }

    private static void addLine(String line, List<String> stages, Chart.Row row, Graph<Stop, Hop> graph) {
        Stop last = new Stop(line, line + " " + row.start(), graph.vertexSet().size());
        graph.addVertex(last);
        for (int i = 0; i < row.cells().size(); i++) {
            for (Version release : row.cells().get(i).releases()) {
                Stop next = new Stop(
                        line, row.unit() + " " + release, graph.vertexSet().size());
                graph.addVertex(next);
                graph.addEdge(last, next, new Hop(stages.get(i), graph.edgeSet().size()));
                last = next;
            }
        }
    }

    private static String write(Graph<Stop, Hop> graph) {
        DOTExporter<Stop, Hop> exporter = new DOTExporter<>(stop -> "n" + stop.number());
        exporter.setGraphAttributeProvider(() -> attributes("rankdir", "LR"));
        exporter.setVertexAttributeProvider(
                stop -> attributes("label", stop.name(), "group", stop.line(), "shape", "box"));
        exporter.setEdgeAttributeProvider(hop -> attributes("label", "stage " + hop.stage()));
        StringWriter text = new StringWriter();
        exporter.exportGraph(graph, text);
        return text.toString().replace("\r\n", "\n");
    }

    private static Map<String, Attribute> attributes(String... namesAndValues) {
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            attributes.put(namesAndValues[i], DefaultAttribute.createAttribute(namesAndValues[i + 1]));
        }
        return attributes;
    }
}
