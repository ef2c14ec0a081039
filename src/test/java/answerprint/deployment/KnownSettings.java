package answerprint.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every setting that the product reads, spelled as an environment variable: what its config mappings declare, what its main
 * code and application.properties name, and what Quarkus documents.
 */
final class KnownSettings {
    private static final Pattern NAMED = Pattern.compile("answerprint(?:\\.[a-z][a-z0-9-]*)+");

    private final Set<String> variables = new TreeSet<>();
    private final Set<Pattern> families = Collections.newSetFromMap(new java.util.HashMap<>());

    private KnownSettings() {}

    static KnownSettings ofTheProduct() throws IOException {
        KnownSettings known = new KnownSettings();
        known.addMappings();
        known.addProperties();
        known.addNamedInCode();
        known.addQuarkus();
        return known;
    }

    boolean holds(String variable) {
        return variables.contains(variable)
                || families.stream().anyMatch(family -> family.matcher(variable).matches());
    }

    private void addMappings() {
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("answerprint")) {
            if (type.isAnnotatedWith(ConfigMapping.class)) {
                ConfigMappings.getProperties(ConfigClass.configClass(type.reflect()))
                        .keySet()
                        .forEach(this::add);
            }
        }
    }

    private void addProperties() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(Path.of("src/main/resources/application.properties"))) {
            properties.load(in);
        }
        for (String name : properties.stringPropertyNames()) {
            add(name);
            addAllIn(properties.getProperty(name));
        }
    }

    private void addNamedInCode() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                Matcher literal =
                        Pattern.compile("\"(answerprint\\.[a-z0-9.-]+)\"").matcher(Files.readString(source));
                while (literal.find()) {
                    add(literal.group(1));
                }
            }
        }
    }

    private void addAllIn(String text) {
        Matcher named = NAMED.matcher(text);
        while (named.find()) {
            add(named.group());
        }
    }

    private void addQuarkus() throws IOException {
        ObjectMapper json = new ObjectMapper();
        for (URL model : Collections.list(KnownSettings.class
                .getClassLoader()
                .getResources("META-INF/quarkus-config-doc/quarkus-config-model.json"))) {
            try (InputStream in = model.openStream()) {
                addPaths(json.readTree(in));
            }
        }
    }

    private void addPaths(JsonNode node) {
        JsonNode variable = node.get("environmentVariable");
        if (variable != null && variable.isTextual()) {
            addFamily(variable.textValue());
        }
        node.forEach(this::addPaths);
    }

    /** A documented variable such as {@code QUARKUS_OIDC__TENANT__CLIENT_ID} stands for one of each tenant. */
    private void addFamily(String variable) {
        if (variable.contains("__")) {
            families.add(Pattern.compile(variable.replaceAll("__[A-Z0-9_]+?__", "__[A-Z0-9_]+__")));
        } else {
            variables.add(variable);
        }
    }

    private void add(String property) {
        String plain = property.startsWith("%") ? property.substring(property.indexOf('.') + 1) : property;
        variables.add(plain.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"));
    }
}
