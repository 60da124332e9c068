package dev.stepladder.snapshot.input;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stepladder.snapshot.chart.AnsibleVariables;
import dev.stepladder.snapshot.chart.ChartFiles;
import dev.stepladder.snapshot.chart.HelmCharts;
import dev.stepladder.snapshot.cloud.Aws;
import dev.stepladder.snapshot.cloud.Azure;
import dev.stepladder.snapshot.cloud.Eksctl;
import dev.stepladder.snapshot.cloud.Google;
import dev.stepladder.snapshot.cloud.Terraform;
import dev.stepladder.snapshot.kubernetes.Cilium;
import dev.stepladder.snapshot.kubernetes.Istioctl;
import dev.stepladder.snapshot.kubernetes.KubernetesObject;
import dev.stepladder.snapshot.kubernetes.Talos;
import dev.stepladder.snapshot.reading.Reading;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The outputs that can be read, each recognised by keys that no other one has, in the order in which they are tried. */
public enum ToolOutput {
    TERRAFORM("terraform state pull, terraform show -json", Terraform::read),
    AWS("aws eks describe-*, aws lambda list-functions", Aws::read),
    AZURE("az aks show|list|nodepool list|get-upgrades", Azure::read),
    GOOGLE("gcloud container clusters|node-pools describe|list --format json", Google::read),
    EKSCTL("eksctl get cluster|nodegroup|addon -o json", Eksctl::listed),
    HELM("helm list -A -o json", HelmCharts::listed),
    ISTIOCTL("istioctl version -o json, istioctl proxy-status", Istioctl::read),
    CILIUM("cilium version", Cilium::read),
    TALOS("talosctl version, talosctl get members -o json", Talos::read),
    ANSIBLE("variables of Ansible", AnsibleVariables::read),
    CHARTS("Helmfile, Chart.yaml, kustomization.yaml", ChartFiles::read),
    KUBERNETES_VERSION("kubectl version -o json", KubernetesObject::versions),
    KUBERNETES(
            "kubectl get nodes|pods|deployments|daemonsets|statefulsets|crds|apiservices -A -o json, kubectl cluster-info dump,"
                    + " kops get -o yaml, eksctl's ClusterConfig, objects of Rancher, Cluster API, OpenShift, Argo CD and Flux",
            KubernetesObject::read);

    @SuppressWarnings("ImmutableEnumChecker") // every reader is a method reference or a lambda without state
    private final Reader reader;

    private interface Reader {
        boolean read(JsonNode node, Reading reading);
    }

    private final String commands;

    ToolOutput(String commands, Reader reader) {
        this.commands = commands;
        this.reader = reader;
    }

    /** Reads a document if it is some tool's output. */
    static boolean readAny(JsonNode document, Reading reading) {
        return Arrays.stream(values()).anyMatch(output -> output.reader.read(document, reading));
    }

    /** What can be read, in words. */
    static String known() {
        return Arrays.stream(values()).map(output -> output.commands).collect(Collectors.joining(", "));
    }
}
