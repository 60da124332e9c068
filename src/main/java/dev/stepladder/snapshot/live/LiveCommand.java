package dev.stepladder.snapshot.live;

import dev.stepladder.diagnostic.ShellWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A command that reads. There is no other kind here: the words of every one are fixed, and what is filled in is the name of a context.
 *
 * @param words the program first
 */
public record LiveCommand(List<String> words) {
    /** The providers whose own command lines are asked as well. */
    public static final List<String> CLOUDS = List.of("aks", "eks", "gke");

    public LiveCommand {
        words = List.copyOf(words);
    }

    /**
     * All that is asked, in order.
     *
     * @param context the kubectl context; the current one if empty
     * @param allowsReleases whether Helm may read its releases, which it keeps in Secrets
     */
    public static List<LiveCommand> all(Optional<String> context, boolean allowsReleases) {
        List<String> kubectl = with("kubectl", context.map(name -> "--context=" + name));
        List<LiveCommand> all = new ArrayList<>();
        all.add(of(kubectl, "version", "-o", "json"));
        for (String kind : List.of(
                "nodes",
                "deployments",
                "daemonsets",
                "statefulsets",
                "pods",
                "customresourcedefinitions",
                "apiservices")) {
            all.add(of(kubectl, "get", kind, "--all-namespaces", "-o", "json"));
        }
        all.add(of(
                kubectl,
                "get",
                "configmap",
                "kubeadm-config",
                "-n",
                "kube-system",
                "--ignore-not-found",
                "-o",
                "json"));
        if (allowsReleases) {
            all.add(of(
                    with("helm", context.map(name -> "--kube-context=" + name)),
                    "list",
                    "--all-namespaces",
                    "-o",
                    "json"));
        }
        all.add(of(with("istioctl", context.map(name -> "--context=" + name)), "version", "-o", "json"));
        return all;
    }

    /** What is asked of the cloud that a cluster belongs to. */
    public static List<LiveCommand> ofCloud(String provider, String cluster) {
        return switch (provider) {
            case "eks" ->
                cluster.isEmpty()
                        ? List.of()
                        : List.of(of(List.of("aws"), "eks", "describe-cluster", "--name", cluster, "--output", "json"));
            case "aks" -> List.of(of(List.of("az"), "aks", "list", "--output", "json"));
            case "gke" -> List.of(of(List.of("gcloud"), "container", "clusters", "list", "--format", "json"));
            default -> List.of();
        };
    }

    private static List<String> with(String program, Optional<String> option) {
        List<String> words = new ArrayList<>(List.of(program));
        option.ifPresent(words::add);
        return words;
    }

    private static LiveCommand of(List<String> program, String... rest) {
        List<String> words = new ArrayList<>(program);
        words.addAll(List.of(rest));
        return new LiveCommand(words);
    }

    /** The program. */
    public String program() {
        return words.get(0);
    }

    /** The command as a shell takes it. */
    public String inWords() {
        return words.stream().map(ShellWord::of).collect(Collectors.joining(" "));
    }
}
