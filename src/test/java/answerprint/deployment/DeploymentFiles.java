package answerprint.deployment;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads docker-compose.yml and k8s/ from the repository's root. */
final class DeploymentFiles {
    private DeploymentFiles() {}

    static List<HasMetadata> resources() throws IOException {
        List<HasMetadata> all = new ArrayList<>();
        for (String file : strings(yaml(Path.of("k8s/kustomization.yaml")).get("resources"))) {
            for (String document :
                    Files.readString(Path.of("k8s").resolve(file)).split("(?m)^---$")) {
                HasMetadata resource = Serialization.unmarshal(document);
                all.add(resource);
            }
        }
        return all;
    }

    static Optional<PodTemplateSpec> template(HasMetadata resource) {
        return switch (resource) {
            case Deployment deployment -> Optional.of(deployment.getSpec().getTemplate());
            case StatefulSet set -> Optional.of(set.getSpec().getTemplate());
            case Job job -> Optional.of(job.getSpec().getTemplate());
            default -> Optional.empty();
        };
    }

    static List<Container> containers(HasMetadata resource) {
        return template(resource)
                .map(template -> Stream.concat(
                                template.getSpec().getContainers().stream(),
                                template.getSpec().getInitContainers().stream())
                        .toList())
                .orElse(List.of());
    }

    static Map<String, Map<String, Object>> services() throws IOException {
        Map<String, Map<String, Object>> services = new LinkedHashMap<>();
        map(yaml(Path.of("docker-compose.yml")).get("services"))
                .forEach((name, service) -> services.put(name, map(service)));
        return services;
    }

    static Map<String, String> environment(Map<String, Object> service) {
        Map<String, String> environment = new LinkedHashMap<>();
        if (service.containsKey("environment")) {
            map(service.get("environment")).forEach((name, value) -> environment.put(name, String.valueOf(value)));
        }
        return environment;
    }

    static Map<String, Object> yaml(Path file) throws IOException {
        return map(new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file)));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(@Nullable Object node) {
        return (Map<String, Object>) Objects.requireNonNull(node);
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> maps(@Nullable Object node) {
        return (List<Map<String, Object>>) Objects.requireNonNull(node);
    }

    @SuppressWarnings("unchecked")
    static List<String> strings(@Nullable Object node) {
        return node == null ? List.of() : (List<String>) node;
    }
}
