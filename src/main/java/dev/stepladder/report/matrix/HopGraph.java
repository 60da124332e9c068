package dev.stepladder.report.matrix;

import dev.stepladder.audit.HopsFrom;
import dev.stepladder.version.Version;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The hops of one component as a diagram in the language of Mermaid, left to right; closed hops are dotted. */
public final class HopGraph {
    private HopGraph() {}

    /** The diagram. */
    public static String mermaid(List<HopsFrom.Candidate> hops) {
        Set<Version> releases = new LinkedHashSet<>();
        hops.forEach(hop -> {
            releases.add(hop.from());
            releases.add(hop.to());
        });
        List<Version> numbered = new ArrayList<>(releases);
        StringBuilder text = new StringBuilder("flowchart LR\n");
        numbered.forEach(release ->
                text.append("  r%s[\"%s\"]\n".formatted(numbered.indexOf(release), escaped(release.text()))));
        hops.forEach(hop -> text.append("  r%s %s r%s\n"
                .formatted(numbered.indexOf(hop.from()), hop.isOpen() ? "-->" : "-.->", numbered.indexOf(hop.to()))));
        return text.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;");
    }
}
