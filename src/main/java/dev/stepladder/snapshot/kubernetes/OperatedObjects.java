package dev.stepladder.snapshot.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepladder.snapshot.document.Json;
import dev.stepladder.snapshot.reading.Reading;
import dev.stepladder.snapshot.recognise.Images;
import dev.stepladder.snapshot.recognise.Versions;
import dev.stepladder.snapshot.seen.Other;
import dev.stepladder.snapshot.seen.Strength;
import java.util.List;

/** Objects that ask an operator in the cluster for a product in some version: a database, a mesh, a network. What the operator reports goes before what is asked for. */
public final class OperatedObjects {
    /**
     * Where an object has its version.
     *
     * @param running the path of what the operator reports; may be empty
     * @param stated the path of what is asked for; an image counts by its tag
     */
    private record Form(String group, String kind, String component, String running, String stated) {}

    private static final List<Form> FORMS = List.of(
            new Form("postgresql.cnpg.io", "Cluster", "postgresql", "status.image", "spec.imageName"),
            new Form("ceph.rook.io", "CephCluster", "ceph", "status.version.version", "spec.cephVersion.image"),
            new Form("kafka.strimzi.io", "Kafka", "kafka", "status.kafkaVersion", "spec.kafka.version"),
            new Form("operator.tigera.io", "Installation", "calico", "status.calicoVersion", "spec.calicoVersion"),
            new Form("install.istio.io", "IstioOperator", "istio", "", "spec.tag"),
            new Form("sailoperator.io", "Istio", "istio", "", "spec.version"));

    private OperatedObjects() {}

    /** Reads an object of a known form, and any other that asks for a version of what it is. */
    public static boolean read(JsonNode object, String kind, String group, Reading reading) {
        Form form = FORMS.stream()
                .filter(each -> each.group().equals(group) && each.kind().equals(kind))
                .findFirst()
                .orElse(new Form(group, kind, kind, "", "spec.version"));
        String where = "%s %s".formatted(kind, Json.text(object, "metadata", "name"));
        String running = form.running().isEmpty() ? "" : version(Json.text(object, path(form.running())));
        String stated = version(Json.text(object, path(form.stated())));
        boolean isKnown =
                reading.images().knows(form.component()) && !form.component().equals(kind);
        if (!running.isEmpty() && isKnown) {
            reading.component(reading.here(), form.component(), running, Strength.RUNNING, where);
        } else if (isKnown) {
            reading.writing(object, path(form.stated()))
                    .component(reading.here(), form.component(), stated, Strength.STATED, where);
        } else if (Versions.isVersion(stated) && !group.endsWith("k8s.io")) {
            reading.here().other(new Other(kind, stated, where, "", reading.place()));
        } else {
            return false;
        }
        return true;
    }

    private static String[] path(String keys) {
        return keys.split("\\.", -1);
    }

    /** The version of a text that is one, or an image. */
    private static String version(String text) {
        return text.contains(":") ? Images.Image.of(text).version() : text;
    }
}
