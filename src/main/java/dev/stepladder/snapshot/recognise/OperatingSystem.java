package dev.stepladder.snapshot.recognise;

import java.util.List;
import java.util.Locale;

/** What a node runs, in the words that releases of {@code node} end in. */
public final class OperatingSystem {
    /** Part of an image's or a family's name, in lower case, and the word; the first that fits counts. */
    private static final List<List<String>> WORDS = List.of(
            List.of("windows", "windows"),
            List.of("amazon linux 2023", "al2023"),
            List.of("amazonlinux2023", "al2023"),
            List.of("al2023", "al2023"),
            List.of("amazon linux", "al2"),
            List.of("amazonlinux2", "al2"),
            List.of("amazon-eks-node-al2023", "al2023"),
            List.of("amazon-eks-node-", "al2"),
            List.of("amazon-eks-gpu-node-", "al2"),
            List.of("amazon-eks-arm64-node-", "al2"),
            List.of("al2_", "al2"),
            List.of("bottlerocket", "bottlerocket"),
            List.of("talos", "talos"),
            List.of("flatcar", "flatcar"),
            List.of("container linux by coreos", "flatcar"),
            List.of("ubuntu", "ubuntu"),
            List.of("container-optimized os", "cos"),
            List.of("cos_containerd", "cos"),
            List.of("coreos", "rhcos"),
            List.of("azurelinux", "azurelinux"),
            List.of("azure linux", "azurelinux"),
            List.of("mariner", "azurelinux"));

    private OperatingSystem() {}

    /** The word for an image that a node reports, an AMI type or an AMI family; {@code linux} for every other Linux, and where nothing is given. */
    public static String of(String given) {
        String text = given.toLowerCase(Locale.ROOT);
        if (text.equals("cos")) {
            return "cos";
        }
        return WORDS.stream()
                .filter(word -> text.contains(word.get(0)))
                .map(word -> word.get(1))
                .findFirst()
                .orElse("linux");
    }

    /** Whether an output leaves open what a node runs: it names none, or an image of the user's own. */
    public static boolean isOpen(String given) {
        return given.isEmpty() || given.equalsIgnoreCase("custom") || given.matches("ami-[0-9a-f]+");
    }
}
