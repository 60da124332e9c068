package dev.stepladder.upstream.document;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.yaml.InputFile;
import dev.stepladder.yaml.Node;
import dev.stepladder.yaml.YamlReader;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The documents that can be read. */
public enum UpstreamKind {
    /** Istio's own table of supported releases. */
    ISTIO_SUPPORT_STATUS(
            Format.YAML,
            "istio/istio.io: data/compatibility/supportStatus.yml",
            "https://github.com/istio/istio.io/blob/master/data/compatibility/supportStatus.yml"),
    /** Dates of one product, from its API. */
    ENDOFLIFE(
            Format.JSON,
            "https://endoflife.date/api/v1/products/NAME, or /api/NAME.json",
            "https://endoflife.date/{product}"),
    /** Maintained Kubernetes minors, with their newest patches. */
    KUBERNETES_SCHEDULE(
            Format.YAML,
            "kubernetes/website: data/releases/schedule.yaml",
            "https://github.com/kubernetes/website/blob/main/data/releases/schedule.yaml"),
    /** Ended Kubernetes minors, with their last patches. */
    KUBERNETES_EOL(
            Format.YAML,
            "kubernetes/website: data/releases/eol.yaml",
            "https://github.com/kubernetes/website/blob/main/data/releases/eol.yaml"),
    /** Add-on builds, and the minors that each runs on. */
    EKS_ADDONS(
            Format.JSON,
            "aws eks describe-addon-versions",
            "https://docs.aws.amazon.com/eks/latest/APIReference/API_DescribeAddonVersions.html"),
    /** Support dates of EKS minors. */
    EKS_VERSIONS(
            Format.JSON,
            "aws eks describe-cluster-versions --include-all",
            "https://docs.aws.amazon.com/eks/latest/APIReference/API_DescribeClusterVersions.html"),
    /** The lowest and the highest Kubernetes of each release. */
    KARPENTER_COMPATIBILITY(
            Format.YAML,
            "aws/karpenter-provider-aws: hack/docs/compatibilitymatrix_gen/compatibility.yaml",
            "https://github.com/aws/karpenter-provider-aws/blob/main/hack/docs/compatibilitymatrix_gen/compatibility.yaml"),
    /** Recommended patches of kops and of Kubernetes. */
    KOPS_CHANNEL(
            Format.YAML,
            "kubernetes/kops: channels/stable",
            "https://github.com/kubernetes/kops/blob/master/channels/stable"),
    /** The minors that k3s offers. */
    K3S_CHANNELS(
            Format.YAML,
            "k3s-io/k3s: channel.yaml, or https://update.k3s.io/v1-release/channels",
            "https://github.com/k3s-io/k3s/blob/main/channel.yaml"),
    /** The minors that RKE2 offers. */
    RKE2_CHANNELS(
            Format.YAML,
            "rancher/rke2: channels.yaml, or https://update.rke2.io/v1-release/channels",
            "https://github.com/rancher/rke2/blob/master/channels.yaml"),
    /** The Kubernetes window of one Talos minor. */
    TALOS_COMPATIBILITY(
            Format.TEXT,
            "siderolabs/talos: pkg/machinery/compatibility/talosNNN/talosNNN.go",
            "https://github.com/siderolabs/talos/tree/main/pkg/machinery/compatibility"),
    /** Any page with a table of releases. */
    TABLE(Format.TEXT, "a page in Markdown or reStructuredText with a table of releases", ""),
    /** The charts of a repository. */
    HELM_INDEX(Format.YAML, "index.yaml of a chart repository", ""),
    /** Deprecated and removed APIs, with their releases. */
    PLUTO(
            Format.YAML,
            "FairwindsOps/pluto: versions.yaml",
            "https://github.com/FairwindsOps/pluto/blob/master/versions.yaml");

    private enum Format {
        YAML,
        JSON,
        TEXT
    }

    private final Format format;
    private final String document;
    private final String address;

    UpstreamKind(Format format, String document, String address) {
        this.format = format;
        this.document = document;
        this.address = address;
    }

    /** The word on the command line, such as {@code eks-addons}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The origin of the document, in words. */
    public String document() {
        return document;
    }

    /** The address of a document of this kind on the web; empty if such documents have none in common. */
    public Optional<String> address(Upstream upstream, DocumentSubject subject) {
        String whole = upstream.product()
                .or(subject::component)
                .map(name -> address.replace("{product}", name))
                .orElse(address);
        return Optional.of(whole).filter(text -> !text.isEmpty() && !text.contains("{"));
    }

    /** The kind of a word. */
    public static Optional<UpstreamKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** The words of all kinds. */
    public static List<String> words() {
        return Arrays.stream(values()).map(UpstreamKind::word).toList();
    }

    /**
     * The facts of a document; nothing, and every problem, if it is not of this kind.
     *
     * @param subject what the document does not say of itself
     */
    public Optional<Upstream> read(InputFile file, DocumentSubject subject, Diagnostics diagnostics) {
        Diagnostics own = new Diagnostics();
        Optional<Upstream> upstream = switch (format) {
            case YAML -> YamlReader.read(file, own).map(node -> read(node, subject, own));
            case JSON -> JsonReader.read(file, own).map(node -> read(node, subject, own));
            case TEXT ->
                Optional.of(
                        this == TALOS_COMPATIBILITY
                                ? TalosCompatibility.read(file, own)
                                : CompatibilityTable.read(file, subject, own));
        };
        own.sorted().forEach(diagnostics::add);
        return upstream.filter(read -> !own.hasErrors());
    }

    private Upstream read(Node root, DocumentSubject subject, Diagnostics diagnostics) {
        return switch (this) {
            case ISTIO_SUPPORT_STATUS -> IstioSupportStatus.read(root, subject.component(), diagnostics);
            case ENDOFLIFE -> EndOfLife.read(root, subject.component(), diagnostics);
            case KUBERNETES_SCHEDULE -> KubernetesReleases.schedule(root, diagnostics);
            case KUBERNETES_EOL -> KubernetesReleases.ended(root, diagnostics);
            case EKS_ADDONS -> EksAddons.read(root, diagnostics);
            case EKS_VERSIONS -> EksVersions.read(root, diagnostics);
            case KARPENTER_COMPATIBILITY -> KarpenterCompatibility.read(root, subject.component(), diagnostics);
            case KOPS_CHANNEL -> KopsChannel.read(root, diagnostics);
            case K3S_CHANNELS -> ReleaseChannels.read(root, "k3s", diagnostics);
            case RKE2_CHANNELS -> ReleaseChannels.read(root, "rke2", diagnostics);
            case HELM_INDEX -> HelmIndex.read(root, subject, diagnostics);
            case PLUTO -> Pluto.read(root, diagnostics);
            case TALOS_COMPATIBILITY, TABLE -> throw new IllegalStateException(this + " is no tree");
        };
    }
}
