package dev.stepladder.planfile;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.name.ClusterName;
import dev.stepladder.name.ComponentName;
import dev.stepladder.name.EnvironmentName;
import dev.stepladder.version.Version;
import dev.stepladder.yaml.Fields;
import dev.stepladder.yaml.Node;
import dev.stepladder.yaml.Values;
import java.util.Optional;

/** The values of a plan file. A constant stands where a file has no valid value; the file is refused then. */
record PlanValues(Values plain, Diagnostics diagnostics) {
    static final Version NONE = Version.of("none");
    static final ClusterName NO_CLUSTER = new ClusterName("none");
    static final ComponentName NO_COMPONENT = new ComponentName("none");
    static final EnvironmentName NO_ENVIRONMENT = new EnvironmentName("none");

    PlanValues(Diagnostics diagnostics) {
        this(new Values(diagnostics), diagnostics);
    }

    Optional<Fields> part(Node node, String what) {
        return Fields.of(node, what, diagnostics);
    }

    /** A key that is the name of a cluster. */
    ClusterName cluster(Node.Scalar key) {
        return plain.name("cluster", key).map(ClusterName::new).orElse(NO_CLUSTER);
    }

    /** The 64 hexadecimal digits of a SHA-256. */
    Optional<String> digest(Node node) {
        Optional<String> digest = plain.text("digest", node);
        if (digest.filter(text -> !text.matches("[0-9a-f]{64}")).isPresent()) {
            diagnostics.error(
                    node.place(),
                    "value is not a digest",
                    "found %s, expected the 64 hexadecimal digits of a SHA-256".formatted(node.describe()),
                    "");
        }
        return digest.filter(text -> text.matches("[0-9a-f]{64}"));
    }
}
