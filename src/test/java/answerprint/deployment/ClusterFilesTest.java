package answerprint.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** In the cluster nothing runs, talks or stays alive unless the files say so. */
class ClusterFilesTest {
    @Test
    void everyPodIsLockedDown() throws IOException {
        for (HasMetadata resource : DeploymentFiles.resources()) {
            DeploymentFiles.template(resource).ifPresent(template -> {
                PodSpec pod = template.getSpec();
                String name = resource.getMetadata().getName();
                assertThat(pod.getSecurityContext().getRunAsNonRoot()).as(name).isTrue();
                assertThat(pod.getSecurityContext().getSeccompProfile().getType())
                        .isEqualTo("RuntimeDefault");
                assertThat(pod.getAutomountServiceAccountToken()).as(name).isFalse();
                for (Container container : DeploymentFiles.containers(resource)) {
                    assertLockedDown(name, container);
                }
                for (Volume volume : pod.getVolumes()) {
                    if (volume.getEmptyDir() != null) {
                        assertThat(volume.getEmptyDir().getSizeLimit())
                                .as(name + " " + volume.getName())
                                .isNotNull();
                    }
                }
            });
        }
    }

    private static void assertLockedDown(String name, Container container) {
        SecurityContext security = container.getSecurityContext();
        assertThat(security.getReadOnlyRootFilesystem()).as(name).isTrue();
        assertThat(security.getAllowPrivilegeEscalation()).as(name).isFalse();
        assertThat(security.getCapabilities().getDrop()).as(name).containsExactly("ALL");
        assertThat(security.getSeccompProfile().getType()).as(name).isEqualTo("RuntimeDefault");
        assertThat(container.getResources().getLimits()).as(name).containsKeys("cpu", "memory", "ephemeral-storage");
        assertThat(container.getResources().getRequests()).as(name).containsKeys("cpu", "memory");
    }

    @Test
    void everyServingPodIsProbed() throws IOException {
        for (HasMetadata resource : DeploymentFiles.resources()) {
            if (resource instanceof Job) {
                continue;
            }
            DeploymentFiles.template(resource)
                    .map(template -> template.getSpec().getContainers())
                    .orElse(List.of())
                    .forEach(container -> {
                        assertThat(container.getStartupProbe())
                                .as(container.getName())
                                .isNotNull();
                        assertThat(container.getReadinessProbe())
                                .as(container.getName())
                                .isNotNull();
                        assertThat(container.getLivenessProbe())
                                .as(container.getName())
                                .isNotNull();
                    });
        }
    }

    @Test
    void probesAskForPortsThatTheRoleOpens() throws IOException {
        Map<String, Integer> health = new HashMap<>();
        for (HasMetadata resource : DeploymentFiles.resources()) {
            for (Container container : DeploymentFiles.containers(resource)) {
                if (container.getLivenessProbe() != null
                        && container.getLivenessProbe().getHttpGet() != null) {
                    String port =
                            container.getLivenessProbe().getHttpGet().getPort().getStrVal();
                    container.getPorts().stream()
                            .filter(open -> open.getName().equals(port))
                            .forEach(open -> health.put(container.getName(), open.getContainerPort()));
                }
            }
        }
        assertThat(health).containsExactlyInAnyOrderEntriesOf(Map.of("web", 9000, "worker", 9000, "keycloak", 9000));
    }

    @Test
    void nothingTalksUnlessItIsNamed() throws IOException {
        List<NetworkPolicy> policies = DeploymentFiles.resources().stream()
                .filter(NetworkPolicy.class::isInstance)
                .map(NetworkPolicy.class::cast)
                .toList();
        NetworkPolicy deny = named(policies, "deny-by-default");
        NetworkPolicy worker = named(policies, "worker");

        assertThat(deny.getSpec().getPolicyTypes()).containsExactly("Ingress", "Egress");
        assertThat(deny.getSpec().getPodSelector().getMatchLabels()).isNullOrEmpty();
        assertThat(deny.getSpec().getEgress()).isEmpty();
        assertThat(deny.getSpec().getIngress()).isEmpty();
        assertThat(worker.getSpec().getEgress()).hasSize(1);
        assertThat(worker.getSpec()
                        .getEgress()
                        .getFirst()
                        .getTo()
                        .getFirst()
                        .getPodSelector()
                        .getMatchLabels())
                .containsEntry("app.kubernetes.io/component", "postgres");
    }

    @Test
    void aBrowserComesBackToItsPod() throws IOException {
        Ingress web = DeploymentFiles.resources().stream()
                .filter(Ingress.class::isInstance)
                .map(Ingress.class::cast)
                .filter(ingress -> ingress.getMetadata().getName().equals("web"))
                .findFirst()
                .orElseThrow();

        assertThat(web.getMetadata().getAnnotations()).containsEntry("nginx.ingress.kubernetes.io/affinity", "cookie");
        assertThat(web.getSpec().getTls()).isNotEmpty();
    }

    private static NetworkPolicy named(List<NetworkPolicy> policies, String name) {
        return policies.stream()
                .filter(policy -> policy.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
