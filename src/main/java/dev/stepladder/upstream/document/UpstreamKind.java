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
            "istio/istio.io: data/compatibility/supportStatus.yml",
            "https://github.com/istio/istio.io/blob/master/data/compatibility/supportStatus.yml",
            true),
    /** Dates of one product, from its API. */
    ENDOFLIFE(
            "https://endoflife.date/api/v1/products/NAME, or /api/NAME.json",
            "https://endoflife.date/{product}",
            false),
    /** Add-on builds, and the minors that each runs on. */
    EKS_ADDONS(
            "aws eks describe-addon-versions",
            "https://docs.aws.amazon.com/eks/latest/APIReference/API_DescribeAddonVersions.html",
            false),
    /** Support dates of EKS minors. */
    EKS_VERSIONS(
            "aws eks describe-cluster-versions --include-all",
            "https://docs.aws.amazon.com/eks/latest/APIReference/API_DescribeClusterVersions.html",
            false),
    /** Deprecated and removed APIs, with their releases. */
    PLUTO("FairwindsOps/pluto: versions.yaml", "https://github.com/FairwindsOps/pluto/blob/master/versions.yaml", true);

    private final String document;
    private final String address;
    private final boolean yaml;

    UpstreamKind(String document, String address, boolean yaml) {
        this.document = document;
        this.address = address;
        this.yaml = yaml;
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
        Optional<Node> root = yaml ? YamlReader.read(file, own) : JsonReader.read(file, own);
        Optional<Upstream> upstream = root.map(node -> read(node, subject, own));
        own.sorted().forEach(diagnostics::add);
        return upstream.filter(read -> !own.hasErrors());
    }

    private Upstream read(Node root, DocumentSubject subject, Diagnostics diagnostics) {
        return switch (this) {
            case ISTIO_SUPPORT_STATUS -> IstioSupportStatus.read(root, subject.component(), diagnostics);
            case ENDOFLIFE -> EndOfLife.read(root, subject.component(), diagnostics);
            case EKS_ADDONS -> EksAddons.read(root, diagnostics);
            case EKS_VERSIONS -> EksVersions.read(root, diagnostics);
            case PLUTO -> Pluto.read(root, diagnostics);
        };
    }
}
