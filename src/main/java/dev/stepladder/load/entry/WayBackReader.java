package dev.stepladder.load.entry;

import dev.stepladder.matrix.Fact;
import dev.stepladder.matrix.HopRange;
import dev.stepladder.matrix.WayBack;
import dev.stepladder.matrix.When;
import dev.stepladder.matrix.Width;
import dev.stepladder.name.ComponentName;
import dev.stepladder.version.VersionRange;
import dev.stepladder.yaml.Node;
import java.time.Period;
import java.util.Optional;

/** Reads the {@code waysBack} of one component or provider, which are numbered by their order in the file. */
final class WayBackReader {
    private static final ComponentName IT = new ComponentName("it");

    private final MatrixFile file;
    private final String owner;
    private final Optional<ComponentName> only;
    private int count;

    /**
     * @param owner the beginning of the facts' ids
     * @param only the component that they are about; empty if each names its own
     */
    WayBackReader(MatrixFile file, String owner, Optional<ComponentName> only) {
        this.file = file;
        this.owner = owner;
        this.only = only;
    }

    Optional<WayBack> wayBack(String key, Node node) {
        return file.fields("way back", node).flatMap(fields -> {
            Optional<ComponentName> component = only.isPresent() ? only : fields.required("component", file::component);
            VersionRange from = file.rangeOf(component, fields, "from");
            VersionRange to = file.rangeOf(component, fields, "to");
            Width width = new WidthReader(file).width(fields);
            Optional<Boolean> possible = fields.required("possible", file.values()::flag);
            Optional<Period> within = fields.optional("within", file.values()::period);
            Optional<String> how = fields.required("how", file.values()::text);
            When when = file.when(fields, "when");
            count++;
            Fact fact = file.fact(
                    fields,
                    owner + "/ways-back/" + count,
                    says(
                            new HopRange(component.orElse(IT), from, to, width),
                            possible.orElse(false),
                            within,
                            how.orElse("")));
            fields.done();
            return component.flatMap(name -> possible.flatMap(can -> how.map(
                    words -> new WayBack(new HopRange(name, from, to, width), can, within, words, when, fact))));
        });
    }

    private static String says(HopRange hops, boolean possible, Optional<Period> within, String how) {
        String width = WidthReader.behind(hops.width());
        String hop = hops.component()
                + (hops.from().equals(VersionRange.ANY) ? "" : " from " + hops.from())
                + (hops.to().equals(VersionRange.ANY) ? "" : " to " + hops.to())
                + (width.isEmpty() ? "" : width + ",");
        return "a hop of " + hop + (possible ? " can be undone" : " cannot be undone")
                + within.map(limit -> " within " + words(limit)).orElse("") + ": " + how;
    }

    /** A period in words: as days if it has only days. */
    private static String words(Period period) {
        return period.toString().replaceFirst("^P1D$", "1 day").replaceFirst("^P(\\d+)D$", "$1 days");
    }
}
