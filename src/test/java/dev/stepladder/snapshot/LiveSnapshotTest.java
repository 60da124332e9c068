package dev.stepladder.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepladder.diagnostic.Diagnostics;
import dev.stepladder.load.matrix.MatrixLoader;
import dev.stepladder.load.matrix.ShippedMatrices;
import dev.stepladder.snapshot.live.LiveCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programs on the PATH that only pretend: what they are asked, and what comes of their answers. */
class LiveSnapshotTest {
    private static final String KUBECTL = """
            #!/bin/sh
            case "$*" in
              *"version -o json"*) echo '{"serverVersion":{"gitVersion":"v1.30.2-eks-db838b0"}}' ;;
              *"get nodes"*) echo '{"items":[{"metadata":{"labels":{"eks.amazonaws.com/nodegroup":"blue"}},"status":{"nodeInfo":{"kubeletVersion":"v1.30.0-eks-036c24b","osImage":"Amazon Linux 2023"}}}],"kind":"NodeList"}' ;;
              *) echo 'Error from server (Forbidden): token TOP-SECRET' >&2; exit 1 ;;
            esac
            """;
    private static final String AWS = """
            #!/bin/sh
            echo '{"cluster":{"name":"shop","arn":"arn:aws:eks:eu-north-1:1:cluster/shop","version":"1.30"}}'
            """;

    @Test
    void asksWhatIsThereAndThenItsCloud(@TempDir Path folder) throws IOException {
        program(folder, "kubectl", KUBECTL);
        program(folder, "aws", AWS);
        Diagnostics problems = new Diagnostics();
        Snapshot snapshot = new Snapshot(MatrixLoader.load(ShippedMatrices.files(), problems), problems);
        List<String> said = new ArrayList<>();

        snapshot.ask(LiveCommand.all(Optional.of("shop"), false), Optional.of("shop"), said::add, "/nowhere:" + folder);

        assertThat(problems.sorted()).isEmpty();
        assertThat(snapshot.fleet(Optional.of("prod"), Optional.empty()).text()).isEqualTo("""
                        provider: eks
                        environments:
                          - name: "prod"
                            clusters:
                              - name: "shop"
                                attributes: {region: "eu-north-1"}
                                units:
                                  kubernetes: "1.30"    # v1.30.2-eks-db838b0 by kubectl --context=shop version -o json
                                  blue: {component: node, version: "1.30-al2023", nodes: 1}    # v1.30.0-eks-036c24b on Amazon Linux 2023 by kubectl --context=shop get nodes --all-namespaces -o json
                        """);
        assertThat(said)
                .contains(
                        "no answer: kubectl --context=shop get pods --all-namespaces -o json",
                        "istioctl is not on the PATH: not asked: istioctl --context=shop version -o json")
                .noneMatch(line -> line.contains("TOP-SECRET"));
    }

    @ParameterizedTest
    @CsvSource({
        "v1.30.2-gke.1023004, gcloud, gke, 'gcloud container clusters list --format json', '[{\"name\":\"shop\",\"currentMasterVersion\":\"1.30.2-gke.1023004\",\"location\":\"europe-north1\"}]'",
        "v1.30.2,             az,     aks, 'az aks list --output json', '[{\"name\":\"shop\",\"location\":\"europe-north1\",\"kubernetesVersion\":\"1.30\",\"currentKubernetesVersion\":\"1.30.2\",\"agentPoolProfiles\":[]}]'"
    })
    void asksTheCloudThatTheAnswersShow(
            String version, String program, String provider, String asked, String answer, @TempDir Path folder)
            throws IOException {
        String azure = provider.equals("aks") ? "\"kubernetes.azure.com/agentpool\":\"blue\"" : "";
        program(folder, "kubectl", """
                #!/bin/sh
                case "$*" in
                  *"version -o json"*) echo '{"serverVersion":{"gitVersion":"%s"}}' ;;
                  *"get nodes"*) echo '{"items":[{"metadata":{"labels":{%s}},"status":{"nodeInfo":{"kubeletVersion":"v1.30.0","osImage":"Ubuntu 22.04"}}}],"kind":"NodeList"}' ;;
                  *) exit 1 ;;
                esac
                """.formatted(version, azure));
        program(
                folder,
                program,
                "#!/bin/sh\necho \"%s $*\" >> '%s'\necho '%s'\n".formatted(program, folder.resolve("asked"), answer));
        program(folder, "helm", """
                #!/bin/sh
                echo '[{"name":"c","namespace":"pki","status":"deployed","chart":"cert-manager-v1.15.1","app_version":"v1.15.1"}]'
                """);
        program(folder, "istioctl", """
                #!/bin/sh
                echo '{"clientVersion":{"version":"1.22.1"},"meshVersion":[{"Component":"pilot","Info":{"version":"1.22.0"}}]}'
                """);
        Diagnostics problems = new Diagnostics();
        Snapshot snapshot = new Snapshot(MatrixLoader.load(ShippedMatrices.files(), problems), problems);

        snapshot.ask(LiveCommand.all(Optional.empty(), true), Optional.empty(), line -> {}, folder.toString());

        assertThat(problems.sorted()).isEmpty();
        assertThat(Files.readAllLines(folder.resolve("asked"))).containsExactly(asked);
        assertThat(snapshot.fleet(Optional.of("prod"), Optional.empty()).text())
                .startsWith("provider: " + provider + "\n")
                .contains("attributes: {region: \"europe-north1\"}")
                .contains("          kubernetes: \"1.30\"    # " + version)
                .contains(
                        "          cert-manager: \"1.15\"    # v1.15.1 by helm list --all-namespaces -o json, release pki/c")
                .contains("          istio: \"1.22\"    # 1.22.0 by istioctl version -o json");
    }

    @Test
    void saysThatNothingAnswered() {
        Diagnostics problems = new Diagnostics();
        Snapshot snapshot = new Snapshot(MatrixLoader.load(ShippedMatrices.files(), problems), problems);

        snapshot.ask(LiveCommand.all(Optional.empty(), true), Optional.empty(), line -> {}, "/nowhere");

        assertThat(problems.sorted()).singleElement().hasToString("""
                snapshot --live: error: no command answered
                  fix: check that kubectl is on the PATH and reaches the cluster: kubectl version""");
    }

    @Test
    void everyCommandReads() {
        List<LiveCommand> all = new ArrayList<>(LiveCommand.all(Optional.of("c"), true));
        List.of("eks", "aks", "gke").forEach(cloud -> all.addAll(LiveCommand.ofCloud(cloud, "shop")));

        assertThat(all)
                .allMatch(command ->
                        command.words().stream().anyMatch(word -> word.matches("get|list|version|describe-[a-z]+")))
                .noneMatch(command -> command.inWords().contains("secret"));
    }

    private static void program(Path folder, String name, String script) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }
}
