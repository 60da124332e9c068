package dev.stepladder.manifest.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts, and the APIs that they name: group, versions and resource; an API version alone has no resource. */
class ApiNamesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            extensions/v1beta1/Ingress                            | extensions [v1beta1] Ingress
            networking.k8s.io/v1beta1/Ingress, apps/v1/Deployment | networking.k8s.io [v1beta1] Ingress; apps [v1] Deployment
            [extensions/v1beta1/Ingress,shop,*][*/*,kyverno,*]    | extensions [v1beta1] Ingress
            */v1beta1/CronJob                                     | * [v1beta1] CronJob
            policy/*/PodSecurityPolicy                            | policy [] PodSecurityPolicy
            --replicate=extensions/v1beta1/ingresses              | extensions [v1beta1] ingresses
            /apis/batch/v1beta1/namespaces/shop/cronjobs          | batch [v1beta1] cronjobs
            https://host:6443/apis/batch/v1beta1/cronjobs?limit=1 | batch [v1beta1] cronjobs
            kubectl get --raw /apis/batch/v1beta1                 | batch [v1beta1]
            extensions/v1beta1                                    | extensions [v1beta1]
            --runtime-config=batch/v2alpha1=true,apps/v1=true     | batch [v2alpha1]; apps [v1]
            data.inventory.cluster["policy/v1beta1"]              | policy [v1beta1]
            ingresses.extensions                                  | extensions [] ingresses
            ingresses.v1beta1.extensions                          | extensions [v1beta1] ingresses
            count/cronjobs.batch                                  | batch [] cronjobs
            certificates.cert-manager.io                          | cert-manager.io [] certificates
            registry.example.com/policy/v1beta1:1.2               | ''
            use policy/v1beta1 as long as you can                 | ''
            https://example.com/policy/v1beta1/page               | ''
            ../policy/v1beta1/budget.yaml                         | ''
            policy/v1beta1/budget.yaml                            | ''
            team-a/v1beta1-preview                                | ''
            policy/*                                              | ''
            100m                                                  | ''
            """)
    void findsTheApisThatATextNames(String text, String names) {
        assertThat(names(ApiNames.in(text))).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ingress                                | * [] Ingress
            Pod/exec                               | * [] Pod
            v1beta1/Ingress                        | * [v1beta1] Ingress
            v1/Pod/exec                            | * [v1] Pod
            */Ingress                              | * [] Ingress
            */v1beta1/Ingress                      | * [v1beta1] Ingress
            */*/Ingress                            | * [] Ingress
            extensions/v1beta1/Ingress             | extensions [v1beta1] Ingress
            extensions/*/Ingress                   | extensions [] Ingress
            extensions/v1beta1/Deployment/scale    | extensions [v1beta1] Deployment
            extensions/v1beta1/Deployment.scale    | extensions [v1beta1] Deployment
            """)
    void readsKindsAsKyvernoDoes(String text, String name) {
        assertThat(names(List.of(ApiNames.kyverno(text)))).isEqualTo(name);
    }

    private static String names(List<ApiNames.Name> names) {
        return names.stream()
                .map(name -> (name.group() + " " + name.versions() + " " + name.resource()).strip())
                .collect(Collectors.joining("; "));
    }
}
