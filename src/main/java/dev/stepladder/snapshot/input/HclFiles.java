package dev.stepladder.snapshot.input;

import dev.stepladder.snapshot.recognise.Images;
import dev.stepladder.snapshot.seen.NodeSighting;
import dev.stepladder.snapshot.seen.SeenCluster;
import dev.stepladder.snapshot.seen.SeenClusters;
import dev.stepladder.snapshot.seen.Strength;
import dev.stepladder.snapshot.written.HclBlock;
import dev.stepladder.snapshot.written.HclParser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The versions that Terraform, OpenTofu and Terragrunt files of one folder write out, each with its line; those that are computed become questions. */
final class HclFiles {
    private final SeenClusters clusters;
    private final Images images;
    private final Map<String, HclBlock.HclAttribute> defaults = new LinkedHashMap<>();

    HclFiles(SeenClusters clusters, Images images) {
        this.clusters = clusters;
        this.images = images;
    }

    /**
     * Reads the files of a folder, which share their variables.
     *
     * @param texts by file
     */
    boolean read(Map<String, String> texts) {
        Map<String, HclBlock> parsed = new LinkedHashMap<>();
        texts.forEach((file, text) -> parsed.put(file, HclParser.parse(file, text)));
        parsed.values().stream()
                .flatMap(file -> file.blocks().stream())
                .filter(block -> block.word(0).equals("variable"))
                .forEach(block -> block.attribute("default").ifPresent(value -> defaults.put(block.word(1), value)));
        boolean known = false;
        for (HclBlock file : parsed.values()) {
            for (HclBlock block : file.blocks()) {
                known |= block(block);
            }
        }
        return known;
    }

    private boolean block(HclBlock block) {
        return switch (block.word(0)) {
            case "resource" -> resource(block, block.word(1));
            case "module" -> module(block);
            case "inputs" -> cluster(block, "eks", List.of("cluster_version", "kubernetes_version"), false);
            default -> false;
        };
    }

    private boolean module(HclBlock block) {
        String source = block.attribute("source")
                .flatMap(HclBlock.HclAttribute::literal)
                .orElse("");
        if (source.contains("terraform-aws-modules/eks/aws") || source.contains("terraform-aws-eks")) {
            return cluster(block, "eks", List.of("cluster_version", "kubernetes_version"), true);
        }
        if (source.contains("Azure/aks/azurerm")) {
            return cluster(block, "aks", List.of("kubernetes_version"), true);
        }
        return source.contains("kubernetes-engine") && cluster(block, "gke", List.of("kubernetes_version"), true);
    }

    private boolean resource(HclBlock block, String type) {
        switch (type) {
            case "aws_eks_cluster" -> cluster(block, "eks", List.of("version"), true);
            case "azurerm_kubernetes_cluster" -> cluster(block, "aks", List.of("kubernetes_version"), true);
            case "google_container_cluster" -> cluster(block, "gke", List.of("min_master_version"), true);
            case "aws_eks_node_group" ->
                group(block, "node_group_name", "version", "ami_type", "scaling_config", "desired_size");
            case "google_container_node_pool" ->
                group(block, "name", "version", "image_type", "node_config", "node_count");
            case "azurerm_kubernetes_cluster_node_pool" ->
                group(block, "name", "orchestrator_version", "os_sku", "", "node_count");
            case "aws_eks_addon" -> {
                String name = text(block, "addon_name").orElse(block.word(2));
                version(block, List.of("addon_version"), "add-on " + name)
                        .ifPresent(value -> reading(value)
                                .addOn(here(), name, value.literal().orElse(""), Strength.STATED, "add-on of EKS"));
            }
            case "helm_release" -> {
                String chart = text(block, "chart").orElse("").replaceFirst("^.*/", "");
                version(block, List.of("version"), "chart " + chart)
                        .ifPresent(value -> reading(value)
                                .chart(
                                        here(),
                                        chart,
                                        value.literal().orElse(""),
                                        "",
                                        "",
                                        "helm_release " + block.word(2)));
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean cluster(HclBlock block, String provider, List<String> keys, boolean insists) {
        if (!insists && keys.stream().noneMatch(key -> block.attribute(key).isPresent())) {
            return false;
        }
        Reading whole = new Reading(clusters, images, block.place());
        String name = text(block, "cluster_name").or(() -> text(block, "name")).orElse("");
        SeenCluster seen = clusters.of(name);
        seen.provider(provider, String.join(" ", block.words()), whole.place());
        version(block, keys, String.join(" ", block.words()))
                .ifPresent(
                        value -> reading(value).kubernetes(seen, value.literal().orElse(""), Strength.STATED, ""));
        return true;
    }

    private void group(HclBlock block, String name, String key, String system, String within, String count) {
        Optional<HclBlock> inner = within.isEmpty() ? Optional.empty() : block.block(within);
        String nodes = text(block, count)
                .or(() -> inner.flatMap(each -> text(each, count)))
                .orElse("0");
        version(block, List.of(key), String.join(" ", block.words()))
                .ifPresent(value -> here().add(new NodeSighting(
                        text(block, name).orElse(block.word(2)),
                        value.literal().orElse(""),
                        text(block, system)
                                .or(() -> inner.flatMap(each -> text(each, system)))
                                .orElse(""),
                        nodes.matches("[0-9]{1,6}") ? Integer.parseInt(nodes) : 0,
                        Strength.STATED,
                        value.place())));
    }

    /** The first of some attributes that is written out; a question where it is computed, or not there. */
    private Optional<HclBlock.HclAttribute> version(HclBlock block, List<String> keys, String what) {
        Optional<HclBlock.HclAttribute> found =
                keys.stream().flatMap(key -> block.attribute(key).stream()).findFirst();
        Optional<HclBlock.HclAttribute> literal =
                found.flatMap(this::resolved).filter(value -> value.literal().isPresent());
        if (literal.isEmpty()) {
            here().question(
                            found.isPresent()
                                    ? "%s: %s of %s is computed: which version is it?"
                                            .formatted(
                                                    found.get().place(),
                                                    found.get().name(),
                                                    what)
                                    : "%s: %s writes no version: which one does it run?"
                                            .formatted(block.place(), what));
        }
        return literal;
    }

    /** The attribute, or the default of the variable that it takes its value from. */
    private Optional<HclBlock.HclAttribute> resolved(HclBlock.HclAttribute attribute) {
        return attribute.reference().isPresent()
                ? Optional.ofNullable(defaults.get(attribute.reference().get()))
                : Optional.of(attribute);
    }

    private Optional<String> text(HclBlock block, String name) {
        return block.attribute(name).flatMap(this::resolved).flatMap(HclBlock.HclAttribute::literal);
    }

    private Reading reading(HclBlock.HclAttribute value) {
        return new Reading(clusters, images, value.place());
    }

    private SeenCluster here() {
        return clusters.of("");
    }
}
