package dev.stepladder.snapshot;

import java.util.Locale;

/** What a node runs, in the words that releases of {@code node} end in. */
final class OperatingSystem {
    private OperatingSystem() {}

    /** Of the {@code osImage} that a node reports. */
    static String ofImage(String osImage) {
        String image = osImage.toLowerCase(Locale.ROOT);
        if (image.startsWith("amazon linux 2023")) {
            return "al2023";
        }
        if (image.startsWith("amazon linux")) {
            return "al2";
        }
        return image.startsWith("bottlerocket") ? "bottlerocket" : "linux";
    }

    /** Of the AMI type that EKS tells of a managed node group, such as {@code AL2_x86_64}; also of eksctl's {@code ImageID}, which is the same there. */
    static String ofAmiType(String amiType) {
        String type = amiType.toLowerCase(Locale.ROOT);
        if (type.startsWith("al2023")) {
            return "al2023";
        }
        if (type.startsWith("al2")) {
            return "al2";
        }
        return type.startsWith("bottlerocket") ? "bottlerocket" : "linux";
    }
}
