package answerprint.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No container engine is at hand where the product is built, so its deployment files are read and checked. */
class DeploymentFilesTest {
    /** Variables of the images that are not ours, as their own documentation names them. */
    private static final Pattern OF_OTHER_IMAGES = Pattern.compile("POSTGRES_(PASSWORD|INITDB_ARGS)|KC_[A-Z_]+");

    /** Read by Java and the C library themselves. */
    private static final Set<String> OF_THE_MACHINE =
            Set.of("JAVA_TOOL_OPTIONS", "MALLOC_ARENA_MAX", "OMP_WAIT_POLICY");

    private static final Pattern SECRET_NAME =
            Pattern.compile(".*(PASSWORD|SECRET|TOKEN|ENCRYPTION_KEY|CREDENTIALS).*");
    private static final Pattern FROM_ENVIRONMENT = Pattern.compile("\\$\\{[A-Z_]+:\\?[^}]+}");

    @Test
    void composeRunsEveryRoleOfOneImage() throws IOException {
        Map<String, Map<String, Object>> services = DeploymentFiles.services();

        assertThat(services.keySet()).containsExactlyInAnyOrder("postgres", "keycloak", "migrate", "web", "worker");
        for (String role : List.of("migrate", "web", "worker")) {
            assertThat(Objects.requireNonNull(services.get(role)))
                    .containsEntry("image", "${ANSWERPRINT_IMAGE:-answerprint:latest}");
            assertThat(DeploymentFiles.environment(Objects.requireNonNull(services.get(role))))
                    .containsEntry("ANSWERPRINT_ROLE", role);
            assertThat(Objects.requireNonNull(services.get(role)))
                    .containsEntry("read_only", true)
                    .containsKey("mem_limit");
        }
        assertThat(Objects.requireNonNull(services.get("worker"))).containsEntry("networks", List.of("inner"));
    }

    @Test
    void composeNamesOnlySettingsThatExist() throws IOException {
        KnownSettings known = KnownSettings.ofTheProduct();
        List<String> unknown = new ArrayList<>();
        DeploymentFiles.services().forEach((name, service) -> DeploymentFiles.environment(service).keySet().stream()
                .filter(variable -> !exists(known, variable))
                .forEach(variable -> unknown.add(name + ": " + variable)));

        assertThat(unknown).isEmpty();
    }

    @Test
    void aMisspelledSettingWouldBeNoticed() throws IOException {
        KnownSettings known = KnownSettings.ofTheProduct();

        assertThat(known.holds("ANSWERPRINT_DATABASE_URL")).isTrue();
        assertThat(known.holds("ANSWERPRINT_WORK_HEARTBEAT")).isTrue();
        assertThat(known.holds("QUARKUS_OIDC_AUTH_SERVER_URL")).isTrue();
        assertThat(known.holds("ANSWERPRINT_DATABASE_ULR")).isFalse();
        assertThat(known.holds("QUARKUS_OIDC_AUTH_SERVER_ULR")).isFalse();
    }

    @Test
    void composeHoldsNoSecret() throws IOException {
        List<String> held = new ArrayList<>();
        DeploymentFiles.services()
                .forEach((name, service) -> DeploymentFiles.environment(service).forEach((variable, value) -> {
                    if (SECRET_NAME.matcher(variable).matches()
                            && !FROM_ENVIRONMENT.matcher(value).matches()) {
                        held.add(name + ": " + variable);
                    }
                }));

        assertThat(held).isEmpty();
    }

    @Test
    void composeMountsOnlyFilesThatExist() throws IOException {
        List<String> missing = new ArrayList<>();
        DeploymentFiles.services().forEach((name, service) -> DeploymentFiles.strings(service.get("volumes")).stream()
                .map(volume -> volume.split(":")[0])
                .filter(source -> source.startsWith("./") && !Files.exists(Path.of(source)))
                .forEach(source -> missing.add(name + ": " + source)));

        assertThat(missing).isEmpty();
        assertThat(Path.of("src/main/container/Containerfile")).exists();
    }

    @Test
    void kustomizationListsEveryFile() throws IOException {
        Map<String, Object> kustomization = DeploymentFiles.yaml(Path.of("k8s/kustomization.yaml"));
        List<String> listed = new ArrayList<>(DeploymentFiles.strings(kustomization.get("resources")));

        try (Stream<Path> files = Files.walk(Path.of("k8s"))) {
            assertThat(listed)
                    .containsExactlyInAnyOrderElementsOf(
                            files.filter(file -> file.toString().endsWith(".yaml"))
                                    .map(file -> Path.of("k8s").relativize(file).toString())
                                    .filter(file -> !file.equals("kustomization.yaml"))
                                    .toList());
        }
        for (Map<String, Object> generator : DeploymentFiles.maps(kustomization.get("configMapGenerator"))) {
            assertThat(DeploymentFiles.strings(generator.get("files")))
                    .allSatisfy(file -> assertThat(Path.of("k8s").resolve(file)).exists());
        }
    }

    @Test
    void clusterNamesOnlySettingsThatExist() throws IOException {
        KnownSettings known = KnownSettings.ofTheProduct();
        List<String> unknown = new ArrayList<>();
        for (HasMetadata resource : DeploymentFiles.resources()) {
            for (Container container : DeploymentFiles.containers(resource)) {
                for (EnvVar variable : container.getEnv()) {
                    if (!exists(known, variable.getName())) {
                        unknown.add(container.getName() + ": " + variable.getName());
                    }
                }
            }
            if (resource instanceof ConfigMap shared) {
                shared.getData().keySet().stream()
                        .filter(name -> !exists(known, name))
                        .forEach(name -> unknown.add("config: " + name));
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void clusterHoldsNoSecret() throws IOException {
        for (HasMetadata resource : DeploymentFiles.resources()) {
            assertThat(resource).isNotInstanceOf(Secret.class);
            for (Container container : DeploymentFiles.containers(resource)) {
                assertThat(container.getEnv())
                        .filteredOn(variable ->
                                SECRET_NAME.matcher(variable.getName()).matches())
                        .allSatisfy(variable -> {
                            assertThat(variable.getValue()).isNull();
                            assertThat(variable.getValueFrom().getSecretKeyRef())
                                    .isNotNull();
                        });
            }
        }
        assertThat(configMapNames()).noneMatch(name -> SECRET_NAME.matcher(name).matches());
    }

    @Test
    void onlyTheMigrateJobKnowsTheOwner() throws IOException {
        List<String> knowing = new ArrayList<>();
        for (HasMetadata resource : DeploymentFiles.resources()) {
            for (Container container : DeploymentFiles.containers(resource)) {
                container.getEnv().stream()
                        .filter(variable -> variable.getName().equals("ANSWERPRINT_DATABASE_OWNER_PASSWORD"))
                        .forEach(variable -> knowing.add(container.getName()));
            }
        }
        assertThat(knowing).containsExactlyInAnyOrder("migrate", "postgres");
    }

    private static boolean exists(KnownSettings known, String variable) {
        return known.holds(variable)
                || OF_THE_MACHINE.contains(variable)
                || OF_OTHER_IMAGES.matcher(variable).matches();
    }

    private static List<String> configMapNames() throws IOException {
        return DeploymentFiles.resources().stream()
                .filter(ConfigMap.class::isInstance)
                .map(ConfigMap.class::cast)
                .flatMap(map -> map.getData().keySet().stream())
                .toList();
    }
}
