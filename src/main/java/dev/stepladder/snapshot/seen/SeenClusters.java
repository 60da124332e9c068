package dev.stepladder.snapshot.seen;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The clusters that outputs are of, by name, and what outputs show of a cluster that they don't name. A repository that computes the names of its clusters
 * has each in a folder of its own, which then names it; a single one takes the name that other outputs give.
 */
public final class SeenClusters {
    private final Map<String, SeenCluster> named = new LinkedHashMap<>();
    private final Map<String, SeenCluster> byFolder = new LinkedHashMap<>();
    private final Map<String, String> otherNames = new LinkedHashMap<>();
    private final Map<String, Set<SeenCluster>> bySet = new LinkedHashMap<>();
    private final Map<String, String> images = new LinkedHashMap<>();
    private final SeenCluster unnamed = new SeenCluster("");
    private final SeenCluster unclear = new SeenCluster("");

    /** The cluster of a name; the one without a name if it is empty. */
    public SeenCluster of(String name) {
        return name.isEmpty() ? unnamed : named.computeIfAbsent(name, SeenCluster::new);
    }

    /** Notes that what goes by one name, as that of its control plane, is of the cluster of another name. */
    public void same(String other, String cluster) {
        if (!other.isEmpty() && !cluster.isEmpty() && !other.equals(cluster)) {
            otherNames.putIfAbsent(other, cluster);
        }
    }

    /** Notes the name of a machine image, which node groups may give by its id alone. */
    public void image(String id, String name) {
        if (!id.isEmpty() && !name.isEmpty()) {
            images.putIfAbsent(id, name);
        }
    }

    /** The cluster of a folder that computes its name. */
    public SeenCluster inFolder(String folder) {
        return byFolder.computeIfAbsent(folder, SeenCluster::new);
    }

    /** Notes that a set of variables, such as that of an environment, makes a cluster. */
    public void inSet(String set, SeenCluster cluster) {
        bySet.computeIfAbsent(set, key -> new LinkedHashSet<>()).add(cluster);
    }

    /** The cluster of what another folder makes of a set of the same name: the only one that the set makes, else that of {@link #inNoFolder}. */
    public SeenCluster ofSet(String set) {
        Set<SeenCluster> made = bySet.getOrDefault(set, Set.of());
        return made.size() == 1 ? made.iterator().next() : unclear;
    }

    /** What a repository has in a folder that makes no cluster, or several. It is of the only cluster that there is; else that is asked. */
    public SeenCluster inNoFolder() {
        return unclear;
    }

    /** Names that outputs or folders give. */
    public List<String> names() {
        return List.copyOf(apart().keySet());
    }

    /** Whether outputs show more than the named clusters; what a repository of several clusters has besides them is asked. */
    public boolean hasUnnamed() {
        return !loose().isEmpty() && !isRepositoryOfSeveral();
    }

    private boolean isRepositoryOfSeveral() {
        return !byFolder.isEmpty() && apart().size() > 1;
    }

    private List<String> ofWhich() {
        List<String> all = new ArrayList<>(unclear.questionsOfWhich());
        if (isRepositoryOfSeveral()) {
            all.addAll(unnamed.questionsOfWhich());
        }
        return all;
    }

    /**
     * The clusters. What no output names is of the only one that there is; nothing where there are several.
     *
     * @param fallback the name of a cluster that no output names
     */
    public List<SeenCluster> all(String fallback) {
        Map<String, SeenCluster> all = apart();
        if (all.size() <= 1) {
            SeenCluster only = new SeenCluster(all.keySet().stream().findFirst().orElse(fallback));
            all.values().forEach(only::addAll);
            only.addAll(loose());
            only.nameImages(images);
            return List.of(only);
        }
        List<SeenCluster> clusters = new ArrayList<>();
        all.forEach((name, seen) -> {
            SeenCluster cluster = new SeenCluster(name);
            cluster.addAll(seen);
            cluster.nameImages(images);
            clusters.add(cluster);
        });
        ofWhich().forEach(clusters.get(0)::question);
        return clusters;
    }

    /** The cluster of this name, where outputs name it among others; else the only one that there is, under this name. */
    public List<SeenCluster> only(String name) {
        Map<String, SeenCluster> all = apart();
        SeenCluster only = new SeenCluster(name);
        if (all.size() <= 1) {
            all.values().forEach(only::addAll);
        } else {
            all.forEach((other, seen) -> {
                if (other.equals(name)) {
                    only.addAll(seen);
                    ofWhich().forEach(only::question);
                } else {
                    only.question("the outputs are also of the cluster %s, which is left out here".formatted(other));
                }
            });
        }
        only.addAll(loose());
        only.nameImages(images);
        return List.of(only);
    }

    /** Whether the only cluster of the folders may be the one that other outputs are of. */
    private boolean hasOneFolder() {
        return byFolder.size() == 1 && named.size() <= 1;
    }

    /** What names no cluster, where the others name theirs. */
    private SeenCluster loose() {
        SeenCluster loose = new SeenCluster("");
        if (hasOneFolder()) {
            byFolder.values().forEach(loose::addAll);
        }
        if (apart().size() <= 1) {
            loose.addAll(unclear);
        }
        loose.addAll(unnamed);
        return loose;
    }

    private Map<String, SeenCluster> apart() {
        Map<String, SeenCluster> all = new LinkedHashMap<>();
        named.forEach((name, seen) -> {
            String own = otherNames.getOrDefault(name, name);
            all.computeIfAbsent(own, SeenCluster::new).addAll(seen);
        });
        if (!hasOneFolder()) {
            int parts = 1;
            while (parts < 20 && clash(parts)) {
                parts++;
            }
            for (Map.Entry<String, SeenCluster> folder : byFolder.entrySet()) {
                all.put(lastParts(folder.getKey(), parts), folder.getValue());
            }
        }
        return all;
    }

    private boolean clash(int parts) {
        Set<String> names = new HashSet<>(named.keySet());
        return byFolder.keySet().stream().anyMatch(folder -> !names.add(lastParts(folder, parts)));
    }

    private static String lastParts(String folder, int parts) {
        List<String> all = List.of(folder.split("[/\\\\]", -1));
        return String.join("-", all.subList(Math.max(0, all.size() - parts), all.size()));
    }
}
