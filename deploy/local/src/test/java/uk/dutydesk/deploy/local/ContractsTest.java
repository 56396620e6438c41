package uk.dutydesk.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The contract between the services is whole: each fact is described, has an example, and travels on a topic that exists. */
class ContractsTest {

    private static final Path CONTRACTS = Path.of("../contracts");

    private final JsonNode document = read();

    @Test
    void everyFactThatIsDescribedHasAnExampleAndEveryExampleIsDescribed() throws IOException {
        var described = names(document.path("components").path("messages").fieldNames()).stream()
                .map(ContractsTest::kebab)
                .toList();

        try (var files = Files.list(CONTRACTS.resolve("examples"))) {
            var examples = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.replaceAll("\\.v\\d+\\.json$", ""));
            assertThat(examples).containsExactlyInAnyOrderElementsOf(described);
        }
    }

    @Test
    void everyExampleHasExactlyTheFieldsThatAreDescribed() throws IOException {
        for (var fact : names(document.path("components").path("messages").fieldNames())) {
            var example = new ObjectMapper()
                    .readTree(CONTRACTS
                            .resolve("examples/%s.v1.json".formatted(kebab(fact)))
                            .toFile());
            var described = document.at("/components/messages/%s/payload/properties".formatted(fact));

            assertThat(names(described.fieldNames())).as(fact).containsAll(namesOfValues(example));
        }
    }

    @Test
    void theLauncherCreatesTheTopicsOfTheContract() {
        assertThat(names(document.path("channels").fieldNames())).containsExactlyInAnyOrderElementsOf(Topics.NAMES);
    }

    private static List<String> namesOfValues(JsonNode example) {
        return example.properties().stream()
                .filter(field -> !field.getValue().isNull())
                .map(java.util.Map.Entry::getKey)
                .toList();
    }

    private static List<String> names(Iterator<String> names) {
        Iterable<String> each = () -> names;
        return StreamSupport.stream(each.spliterator(), false).toList();
    }

    private static String kebab(String fact) {
        return fact.replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static JsonNode read() {
        try {
            return new ObjectMapper(new YAMLFactory())
                    .readTree(CONTRACTS.resolve("events.asyncapi.yml").toFile());
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
