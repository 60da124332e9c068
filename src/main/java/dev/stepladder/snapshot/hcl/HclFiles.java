package dev.stepladder.snapshot.hcl;

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
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The versions that Terraform, OpenTofu and Terragrunt files of one folder write out, each with its line; those that are computed become questions. */
public final class HclFiles {
    /** So deep modules call each other. */
    private static final int DEEPEST = 5;

    private static final List<String> VERSIONS =
            List.of("cluster_version", "kubernetes_version", "eks_cluster_version", "eks_version", "k8s_version");

    private final SeenClusters clusters;
    private final HclVariables variables = new HclVariables();
    private final Images images;
    private final HclModules modules;
    private final HclParts parts;
    private Map<String, HclBlock> parsed = Map.of();
    private int depth;

    /** The cluster of the folder: the only one that its files make, else one without a name. */
    private SeenCluster here;

    /** Whether the files make more than one. */
    private boolean several;

    /** What tells the clusters of one set of variables from those of the others; empty where there is one set. */
    private String set = "";

    /** @param modules those of the same repository */
    public HclFiles(SeenClusters clusters, Images images, HclModules modules) {
        this.clusters = clusters;
        this.images = images;
        this.modules = modules;
        this.parts = new HclParts(clusters, images, variables);
        this.here = clusters.inNoFolder();
    }

    /**
     * Reads some files of a folder, with the variables of all.
     *
     * @param texts of the whole folder, by file
     * @param wanted those that were named
     * @param values files of variables, the strongest last
     * @param setName tells the clusters from those of other values; empty where these are the only ones
     */
    public boolean read(Map<String, String> texts, Set<String> wanted, Map<String, String> values, String setName) {
        this.set = setName;
        define(texts);
        values.forEach((file, text) -> variables.assign(HclParser.parse(file, text)));
        List<HclBlock> own = makers(wanted);
        this.several = own.size() > 1;
        if (own.size() == 1) {
            here = nameOf(own.get(0))
                    .map(clusters::of)
                    .orElseGet(() -> clusters.inFolder(folder(own.get(0)) + suffix()));
            if (!set.isEmpty()) {
                clusters.inSet(set, here);
            }
        } else if (own.isEmpty()) {
            here = clusters.ofSet(set);
        }
        return blocks(wanted);
    }

    /** Whether files of a folder make a cluster. */
    public boolean makesAny(Map<String, String> texts) {
        define(texts);
        return !makers().isEmpty();
    }

    private void define(Map<String, String> texts) {
        parsed = new LinkedHashMap<>();
        texts.forEach((file, text) -> parsed.put(file, HclParser.parse(file, text)));
        parsed.values().stream().flatMap(file -> file.blocks().stream()).forEach(variables::define);
    }

    /** The blocks that make a cluster, by themselves or by a module of the same repository. */
    private List<HclBlock> makers(Set<String> wanted) {
        return parsed.entrySet().stream()
                .filter(file -> wanted.contains(file.getKey()))
                .flatMap(file -> file.getValue().blocks().stream())
                .filter(block -> makesCluster(block)
                        || local(block)
                                .filter(module -> !module.makers().isEmpty())
                                .isPresent())
                .toList();
    }

    private List<HclBlock> makers() {
        return makers(parsed.keySet());
    }

    /** The module of the same repository that a block calls, with the values that it is called with; its own defaults count where there is none. */
    private Optional<HclFiles> local(HclBlock call) {
        if (!call.word(0).equals("module") || depth >= DEEPEST) {
            return Optional.empty();
        }
        Map<String, String> texts = HclModules.folder(call).map(modules::texts).orElse(Map.of());
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        HclFiles module = new HclFiles(clusters, images, modules);
        module.depth = depth + 1;
        module.set = set;
        module.define(texts);
        call.attributes()
                .forEach(value -> module.variables.give(
                        value.name(), variables.resolved(value).orElse(value)));
        call.blocks().forEach(map -> module.variables.give(map.word(0), map));
        return Optional.of(module);
    }

    /** Reads a module of the same repository: its cluster is that of the block that calls it, with all that belongs to it. */
    private boolean callLocal(HclBlock call) {
        Optional<HclFiles> called = local(call);
        if (called.isEmpty()) {
            return false;
        }
        HclFiles module = called.get();
        List<HclBlock> own = module.makers();
        module.several = own.size() > 1;
        module.here = own.size() != 1 || !several
                ? here
                : nameOf(call)
                        .map(clusters::of)
                        .orElseGet(() -> clusters.inFolder(folder(call) + suffix() + "/" + call.word(1)));
        return module.blocks(module.parsed.keySet());
    }

    /** The name of the cluster that a block makes, if it is written out. */
    private Optional<String> nameOf(HclBlock maker) {
        return named(maker)
                .or(() -> local(maker).flatMap(module -> {
                    List<HclBlock> own = module.makers();
                    return own.size() == 1 ? module.nameOf(own.get(0)) : Optional.empty();
                }));
    }

    private boolean blocks(Set<String> wanted) {
        boolean known = false;
        for (Map.Entry<String, HclBlock> file : parsed.entrySet()) {
            if (wanted.contains(file.getKey())) {
                for (HclBlock block : file.getValue().blocks()) {
                    known |= block(block, file.getValue());
                }
            }
        }
        return known;
    }

    /** Reads a file of variables that belongs to no folder of HCL, as Terragrunt had them before its own files. */
    public boolean readValues(String file, String text) {
        HclBlock values = HclParser.parse(file, text);
        return inputs(values, values);
    }

    /** The variables from which the clusters of a folder take their versions. */
    public static SortedSet<String> versionVariables(Map<String, String> texts) {
        return texts.entrySet().stream()
                .flatMap(file -> HclParser.parse(file.getKey(), file.getValue()).blocks().stream())
                .filter(block -> makesCluster(block) || HclModules.folder(block).isPresent())
                .flatMap(cluster -> cluster.attributes().stream())
                .filter(value -> value.name().endsWith("version"))
                .flatMap(value -> value.reference().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The variables that a file of variables gives values. */
    public static SortedSet<String> assigned(String file, String text) {
        return HclParser.parse(file, text).attributes().stream()
                .map(value -> "var." + value.name())
                .collect(Collectors.toCollection(TreeSet::new));
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

    private String suffix() {
        return set.isEmpty() ? "" : "/" + set;
    }

    /** The name of a cluster; one that several sets of variables share is followed by that of the set. */
    private Optional<String> named(HclBlock cluster) {
        return variables
                .literal(cluster, "cluster_name")
                .or(() -> variables.literal(cluster, "name"))
                .map(name -> set.isEmpty() || name.place().file().endsWith(".tfvars")
                        ? name.literal().orElse("")
                        : name.literal().orElse("") + "-" + set);
    }

    /** The provider whose clusters a module makes, by its source; empty for all other modules. */
    private static String provider(HclBlock module) {
        String source = module.attribute("source")
                .flatMap(HclBlock.HclAttribute::literal)
                .orElse("");
        boolean isPart = source.matches(".*//modules/[^?]*");
        if (!isPart
                && (source.matches("(?:.*/)?terraform-aws-modules/eks/aws(?:\\?.*)?")
                        || source.contains("terraform-aws-eks"))) {
            return source.contains("blueprints") ? "" : "eks";
        }
        return isPart
                ? ""
                : source.contains("Azure/aks/azurerm") ? "aks" : source.contains("kubernetes-engine") ? "gke" : "";
    }

    private boolean block(HclBlock block, HclBlock file) {
        return switch (block.word(0)) {
            case "resource" -> resource(block, block.word(1));
            case "module" -> module(block);
            case "inputs" -> inputs(block, file.block("terraform").orElse(file));
            case "unit" ->
                block.block("values").filter(values -> inputs(values, block)).isPresent();
            default -> false;
        };
    }

    /**
     * Values for a module that is elsewhere.
     *
     * @param sourced the block that names the module, by which the provider is known
     */
    private boolean inputs(HclBlock values, HclBlock sourced) {
        if (VERSIONS.stream().noneMatch(key -> values.attribute(key).isPresent())) {
            return false;
        }
        SeenCluster seen = named(values).map(clusters::of).orElseGet(() -> clusters.inFolder(folder(values)));
        String source = sourced.attribute("source")
                .or(() -> sourced.block("terragrunt")
                        .flatMap(old -> old.block("terraform"))
                        .flatMap(old -> old.attribute("source")))
                .flatMap(HclBlock.HclAttribute::literal)
                .orElse("");
        for (String provider : List.of("eks", "aks", "gke")) {
            if (source.matches("(?:.*[^a-z])?" + provider + "(?:[^a-z].*)?")) {
                seen.provider(provider, "source " + source, values.place());
            }
        }
        version(values, VERSIONS, String.join(" ", values.words()), seen)
                .ifPresent(value ->
                        parts.reading(value).kubernetes(seen, value.literal().orElse(""), Strength.STATED, ""));
        parts.add(values, seen);
        return true;
    }

    private boolean module(HclBlock block) {
        String provider = provider(block);
        if (provider.isEmpty() && callLocal(block)) {
            return true;
        }
        boolean builds = builds(block);
        return provider.isEmpty() ? builds : cluster(block, provider, VERSIONS);
    }

    /** Versions of add-ons that a module takes under names of its own, such as {@code addon_vpc_cni_version}; the build shows that EKS has them. */
    private boolean builds(HclBlock module) {
        boolean any = false;
        for (HclBlock.HclAttribute attribute : module.attributes()) {
            Optional<HclBlock.HclAttribute> value = variables
                    .resolved(attribute)
                    .filter(own -> own.literal().orElse("").matches("v?[0-9].*-eksbuild\\.[0-9]+"));
            if (value.isPresent()) {
                any = true;
                String name =
                        attribute.name().replaceFirst("^(?:eks_)?addon_", "").replaceFirst("_version$", "");
                here.provider("eks", "build of " + attribute.name(), attribute.place());
                parts.reading(value.get())
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

    private boolean resource(HclBlock block, String type) {
        switch (type) {
            case "aws_eks_cluster" -> cluster(block, "eks", List.of("version"));
            case "azurerm_kubernetes_cluster" -> cluster(block, "aks", List.of("kubernetes_version"));
            case "google_container_cluster" -> cluster(block, "gke", List.of("min_master_version"));
            case "aws_eks_node_group" ->
                group(block, "node_group_name", "version", "ami_type", "scaling_config", "desired_size");
            case "google_container_node_pool" ->
                group(block, "name", "version", "image_type", "node_config", "node_count");
            case "azurerm_kubernetes_cluster_node_pool" ->
                group(block, "name", "orchestrator_version", "os_sku", "", "node_count");
            case "aws_eks_addon" -> {
                String name = variables.text(block, "addon_name").orElse(block.word(2));
                version(block, List.of("addon_version"), "add-on " + name, here)
                        .ifPresent(value -> parts.reading(value)
                                .addOn(here, name, value.literal().orElse(""), Strength.STATED, "add-on of EKS"));
            }
            case "helm_release" -> {
                String chart = variables.text(block, "chart").orElse("").replaceFirst("^.*/", "");
                version(block, List.of("version"), "chart " + chart, here)
                        .ifPresent(value -> parts.reading(value)
                                .chart(
                                        here,
                                        chart,
                                        value.literal().orElse(""),
                                        "",
                                        "",
                                        "helm_release " + block.word(2)));
                new HclReleases(variables)
                        .values(block, chart, parts.reading(block.place()).of(here));
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean cluster(HclBlock block, String provider, List<String> keys) {
        SeenCluster seen = (depth > 0 && !several ? Optional.<String>empty() : named(block))
                .map(clusters::of)
                .orElseGet(() -> several
                        ? clusters.inFolder(folder(block) + suffix() + "/"
                                + block.word(block.words().size() - 1))
                        : here);
        seen.provider(provider, String.join(" ", block.words()), block.place());
        version(block, keys, String.join(" ", block.words()), seen)
                .ifPresent(value ->
                        parts.reading(value).kubernetes(seen, value.literal().orElse(""), Strength.STATED, ""));
        parts.add(block, seen);
        return true;
    }

    private void group(HclBlock block, String name, String key, String system, String within, String count) {
        Optional<HclBlock> inner = within.isEmpty() ? Optional.empty() : block.block(within);
        int nodes = Math.max(
                variables.count(block, count),
                inner.map(each -> variables.count(each, count)).orElse(0));
        version(block, List.of(key), String.join(" ", block.words()), here)
                .ifPresent(value -> here.add(new NodeSighting(
                        variables.text(block, name).orElse(block.word(2)),
                        value.literal().orElse(""),
                        variables
                                .text(block, system)
                                .or(() -> inner.flatMap(each -> variables.text(each, system)))
                                .orElse(""),
                        nodes,
                        Strength.STATED,
                        value.place(),
                        HclParts.written(value))));
    }

    /** The first of some attributes that is written out; a question of a cluster where it is computed, or not there. */
    private Optional<HclBlock.HclAttribute> version(
            HclBlock block, List<String> keys, String what, SeenCluster cluster) {
        Optional<HclBlock.HclAttribute> found =
                keys.stream().flatMap(key -> block.attribute(key).stream()).findFirst();
        Optional<HclBlock.HclAttribute> literal = found.flatMap(variables::resolved)
                .filter(value -> value.literal().isPresent());
        if (literal.isEmpty()) {
            cluster.question(
                    found.isPresent()
                            ? "%s: %s of %s is computed: which version is it?"
                                    .formatted(
                                            found.flatMap(variables::resolved)
                                                    .or(() -> found)
                                                    .map(HclBlock.HclAttribute::place)
                                                    .orElse(block.place()),
                                            found.get().name(),
                                            what)
                            : "%s: %s writes no version: which one does it run?".formatted(block.place(), what));
        }
        return literal;
    }
}
