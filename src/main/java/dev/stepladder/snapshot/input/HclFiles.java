package dev.stepladder.snapshot.input;

import dev.stepladder.fleet.WrittenAt;
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
import java.util.Set;

/** The versions that Terraform, OpenTofu and Terragrunt files of one folder write out, each with its line; those that are computed become questions. */
final class HclFiles {
    private final SeenClusters clusters;
    private final Images images;
    private static final int MOST_REFERENCES = 5;

    /** The cluster of the folder: the only one that its files make, else one without a name. */
    private SeenCluster here;

    /** Whether the files make more than one. */
    private boolean several;

    private final Map<String, HclBlock.HclAttribute> defaults = new LinkedHashMap<>();

    HclFiles(SeenClusters clusters, Images images) {
        this.clusters = clusters;
        this.images = images;
        this.here = clusters.inNoFolder();
    }

    /**
     * Reads the files of a folder, which share their variables.
     *
     * @param texts by file
     */
    boolean read(Map<String, String> texts) {
        return read(texts, texts.keySet());
    }

    /**
     * Reads some files of a folder, with the variables of all.
     *
     * @param texts of the whole folder, by file
     * @param wanted those that were named
     */
    boolean read(Map<String, String> texts, Set<String> wanted) {
        Map<String, HclBlock> parsed = new LinkedHashMap<>();
        texts.forEach((file, text) -> parsed.put(file, HclParser.parse(file, text)));
        parsed.values().stream().flatMap(file -> file.blocks().stream()).forEach(this::define);
        List<HclBlock> own = parsed.entrySet().stream()
                .filter(file -> wanted.contains(file.getKey()))
                .flatMap(file -> file.getValue().blocks().stream())
                .filter(HclFiles::makesCluster)
                .toList();
        this.several = own.size() > 1;
        if (own.size() == 1) {
            here = named(own.get(0)).map(clusters::of).orElseGet(() -> clusters.inFolder(folder(own.get(0))));
        }
        boolean known = false;
        for (Map.Entry<String, HclBlock> file : parsed.entrySet()) {
            if (wanted.contains(file.getKey())) {
                for (HclBlock block : file.getValue().blocks()) {
                    known |= block(block);
                }
            }
        }
        return known;
    }

    private void define(HclBlock block) {
        if (block.word(0).equals("variable")) {
            block.attribute("default").ifPresent(value -> defaults.put("var." + block.word(1), value));
        } else if (block.word(0).equals("locals")) {
            block.attributes().forEach(value -> defaults.put("local." + value.name(), value));
        }
    }

    /** Whether a block makes a cluster. */
    private static boolean makesCluster(HclBlock block) {
        return switch (block.word(0)) {
            case "resource" ->
                block.word(1).matches("aws_eks_cluster|azurerm_kubernetes_cluster|google_container_cluster");
            case "module" -> !provider(block).isEmpty();
            default -> false;
        };
    }

    private static String folder(HclBlock block) {
        return block.place().file().replaceFirst("[/\\\\]?[^/\\\\]*$", "");
    }

    private Optional<String> named(HclBlock cluster) {
        return text(cluster, "cluster_name").or(() -> text(cluster, "name"));
    }

    /** The provider whose clusters a module makes, by its source; empty for all other modules. */
    private static String provider(HclBlock module) {
        String source = module.attribute("source")
                .flatMap(HclBlock.HclAttribute::literal)
                .orElse("");
        boolean isPart = source.matches(".*//modules/[^?]*");
        if (!isPart
                && (source.matches("(?:.*/)?terraform-aws-modules/eks/aws") || source.contains("terraform-aws-eks"))) {
            return source.contains("blueprints") ? "" : "eks";
        }
        return isPart
                ? ""
                : source.contains("Azure/aks/azurerm") ? "aks" : source.contains("kubernetes-engine") ? "gke" : "";
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
        String provider = provider(block);
        boolean builds = builds(block);
        return provider.isEmpty()
                ? builds
                : cluster(block, provider, List.of("cluster_version", "kubernetes_version"), true);
    }

    /** Versions of add-ons that a module takes under names of its own, such as {@code addon_vpc_cni_version}; the build shows that EKS has them. */
    private boolean builds(HclBlock module) {
        boolean any = false;
        for (HclBlock.HclAttribute attribute : module.attributes()) {
            Optional<HclBlock.HclAttribute> value =
                    resolved(attribute).filter(own -> own.literal().orElse("").matches("v?[0-9].*-eksbuild\\.[0-9]+"));
            if (value.isPresent()) {
                any = true;
                String name =
                        attribute.name().replaceFirst("^(?:eks_)?addon_", "").replaceFirst("_version$", "");
                here.provider("eks", "build of " + attribute.name(), attribute.place());
                reading(value.get())
                        .addOn(
                                here,
                                name.replace('_', '-'),
                                value.get().literal().orElse(""),
                                Strength.STATED,
                                "module " + module.word(1));
            }
        }
        return any;
    }

    /** Add-ons and node groups that the EKS module takes as maps; groups have the version of the cluster unless they say otherwise. */
    private void parts(HclBlock module, SeenCluster seen) {
        for (String key : List.of("cluster_addons", "addons", "eks_managed_node_groups", "self_managed_node_groups")) {
            module.attribute(key)
                    .filter(value -> value.literal().isEmpty())
                    .ifPresent(value -> seen.question("%s: %s of module %s is computed: what does it list?"
                            .formatted(value.place(), key, module.word(1))));
        }
        for (String key : List.of("cluster_addons", "addons")) {
            module.block(key)
                    .ifPresent(addOns -> addOns.blocks().forEach(addOn -> {
                        String name = addOn.word(0);
                        Reading whole = new Reading(clusters, images, addOn.place(), Optional.empty());
                        Optional<HclBlock.HclAttribute> value = addOn.attribute("addon_version")
                                .flatMap(this::resolved)
                                .filter(own -> own.literal().isPresent());
                        value.map(this::reading)
                                .orElse(whole)
                                .addOn(
                                        seen,
                                        name,
                                        value.flatMap(HclBlock.HclAttribute::literal)
                                                .orElse(""),
                                        Strength.STATED,
                                        "add-on of module " + module.word(1));
                    }));
        }
        for (String key : List.of("eks_managed_node_groups", "self_managed_node_groups")) {
            module.block(key)
                    .ifPresent(groups -> groups.blocks()
                            .forEach(group -> seen.add(new NodeSighting(
                                    text(group, "name").orElse(group.word(0)),
                                    text(group, "cluster_version").orElse(NodeSighting.AS_CLUSTER),
                                    text(group, "ami_type").orElse(""),
                                    text(group, "desired_size")
                                            .or(() -> text(group, "min_size"))
                                            .filter(nodes -> nodes.matches("[0-9]{1,6}"))
                                            .map(Integer::parseInt)
                                            .orElse(0),
                                    Strength.STATED,
                                    group.place()))));
        }
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
                                .addOn(here, name, value.literal().orElse(""), Strength.STATED, "add-on of EKS"));
            }
            case "helm_release" -> {
                String chart = text(block, "chart").orElse("").replaceFirst("^.*/", "");
                version(block, List.of("version"), "chart " + chart)
                        .ifPresent(value -> reading(value)
                                .chart(
                                        here,
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
        Reading whole = new Reading(clusters, images, block.place(), Optional.empty());
        SeenCluster seen = named(block)
                .map(clusters::of)
                .orElseGet(() -> several
                        ? clusters.inFolder(
                                folder(block) + "/" + block.word(block.words().size() - 1))
                        : here);
        seen.provider(provider, String.join(" ", block.words()), whole.place());
        version(block, keys, String.join(" ", block.words()))
                .ifPresent(
                        value -> reading(value).kubernetes(seen, value.literal().orElse(""), Strength.STATED, ""));
        parts(block, seen);
        return true;
    }

    private void group(HclBlock block, String name, String key, String system, String within, String count) {
        Optional<HclBlock> inner = within.isEmpty() ? Optional.empty() : block.block(within);
        String nodes = text(block, count)
                .or(() -> inner.flatMap(each -> text(each, count)))
                .orElse("0");
        version(block, List.of(key), String.join(" ", block.words()))
                .ifPresent(value -> here.add(new NodeSighting(
                        text(block, name).orElse(block.word(2)),
                        value.literal().orElse(""),
                        text(block, system)
                                .or(() -> inner.flatMap(each -> text(each, system)))
                                .orElse(""),
                        nodes.matches("[0-9]{1,6}") ? Integer.parseInt(nodes) : 0,
                        Strength.STATED,
                        value.place(),
                        written(value))));
    }

    /** The first of some attributes that is written out; a question where it is computed, or not there. */
    private Optional<HclBlock.HclAttribute> version(HclBlock block, List<String> keys, String what) {
        Optional<HclBlock.HclAttribute> found =
                keys.stream().flatMap(key -> block.attribute(key).stream()).findFirst();
        Optional<HclBlock.HclAttribute> literal =
                found.flatMap(this::resolved).filter(value -> value.literal().isPresent());
        if (literal.isEmpty()) {
            here.question(
                    found.isPresent()
                            ? "%s: %s of %s is computed: which version is it?"
                                    .formatted(found.get().place(), found.get().name(), what)
                            : "%s: %s writes no version: which one does it run?".formatted(block.place(), what));
        }
        return literal;
    }

    /** The attribute, or the default of the variable or the local value that it takes its value from, over several of them. */
    private Optional<HclBlock.HclAttribute> resolved(HclBlock.HclAttribute attribute) {
        Optional<HclBlock.HclAttribute> at = Optional.of(attribute);
        for (int i = 0;
                i < MOST_REFERENCES
                        && at.flatMap(HclBlock.HclAttribute::reference).isPresent();
                i++) {
            at = at.flatMap(HclBlock.HclAttribute::reference).flatMap(name -> Optional.ofNullable(defaults.get(name)));
        }
        return at;
    }

    private Optional<String> text(HclBlock block, String name) {
        return block.attribute(name).flatMap(this::resolved).flatMap(HclBlock.HclAttribute::literal);
    }

    private Reading reading(HclBlock.HclAttribute value) {
        return new Reading(clusters, images, value.place(), written(value));
    }

    private static Optional<WrittenAt> written(HclBlock.HclAttribute value) {
        return WrittenValue.of(value.place(), value.name(), value.literal().orElse(""));
    }
}
