package uk.dutydesk.resource.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.dutydesk.kit.testing.DutyDeskStack;
import uk.dutydesk.kit.testing.TestDatabase;

/** Days that nobody thought of: what is occupied is what the plain table says, and any order of arrival ends in the same state. */
@QuarkusTest
@QuarkusTestResource(DutyDeskStack.class)
class GeneratedStoriesTest {

    /** {@code -Dstories=500} for a long look. */
    private static final int STORIES = Integer.getInteger("stories", 15);

    private static final int ORDERS = 3;
    private static final int LINES = 8;

    @Inject
    MllpListener listener;

    @Test
    void theBedsThatAreOccupiedAreThoseOfTheTable() {
        for (var seed = 0; seed < STORIES; seed++) {
            var story = new GeneratedStory(seed);

            tell(story.messages());

            assertThat(occupied()).as("story " + seed).isEqualTo(story.occupied());
        }
    }

    @Test
    void anyOrderAndAnyRepetitionEndsInTheSameState() {
        for (var seed = 0; seed < STORIES; seed++) {
            var messages = new GeneratedStory(seed).messages();
            tell(messages);
            var expected = everything();

            for (var order = 0; order < ORDERS; order++) {
                var shuffled = new ArrayList<>(messages);
                if (order > 0) {
                    shuffled.addAll(messages);
                }
                Collections.shuffle(shuffled, new Random(100L * seed + order));
                tell(shuffled);

                assertThat(everything())
                        .as("story " + seed + ", order " + order)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void severalLinesAtTheSameTimeEndInTheSameState() {
        for (var seed = 0; seed < STORIES; seed++) {
            var messages = new GeneratedStory(seed).messages();
            tell(messages);
            var expected = everything();
            var shuffled = new ArrayList<>(messages);
            shuffled.addAll(messages);
            Collections.shuffle(shuffled, new Random(seed));

            tellAtOnce(shuffled);

            assertThat(everything()).as("story " + seed).isEqualTo(expected);
            assertThat(TestDatabase.asOwner("select count(*) from feed_message"))
                    .as("story " + seed)
                    .containsExactly(String.valueOf(messages.size()));
        }
    }

    /** Each by the line that is free first. */
    private void tellAtOnce(List<String> messages) {
        FeedTables.empty();
        var untold = new ConcurrentLinkedQueue<>(messages);
        var lines = IntStream.range(0, LINES)
                .mapToObj(line -> CompletableFuture.runAsync(
                        () -> {
                            try (var sender = new Sender(listener.port())) {
                                for (var next = untold.poll(); next != null; next = untold.poll()) {
                                    assertThat(sender.send(next)).isEqualTo("AA");
                                }
                            }
                        },
                        each -> new Thread(each).start()))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(lines).join();
    }

    private void tell(List<String> messages) {
        FeedTables.empty();
        try (var sender = new Sender(listener.port())) {
            for (var message : messages) {
                assertThat(sender.send(message)).isEqualTo("AA");
            }
        }
    }

    private static String occupied() {
        return String.join(
                " ",
                TestDatabase.asOwner(
                        "select bed from bed where state in ('OCCUPIED', 'ON_LEAVE') and provisional order by bed"));
    }

    private static String everything() {
        return String.join(
                " ",
                TestDatabase.asOwner(
                        "select bed || '=' || state || ':' || confidence || ':' || reserved || ':' || expected_free from bed where provisional order by bed"));
    }
}
