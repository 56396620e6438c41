package uk.dutydesk.deploy.bench.amhp;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.deploy.bench.instance.Mistyped;
import uk.dutydesk.rota.fairness.BurdenKind;
import uk.dutydesk.rota.planning.Cover;
import uk.dutydesk.rota.planning.Role;
import uk.dutydesk.rota.planning.Wished;

/**
 * An instance of the family as it is written. Days are days in London; a duty belongs to the day it starts on.
 *
 * @param start a Monday
 * @param planted what the rota costs around which it was made: nothing legal costs less
 */
record AmhpFile(
        String format,
        String name,
        LocalDate start,
        int weeks,
        @Nullable Planted planted,
        List<PersonEntry> people,
        List<DutyEntry> duties) {

    static final String FORMAT = "dutydesk-amhp-1";
    private static final int MOST_PEOPLE = 1_000;
    private static final int MOST_DUTIES = 100_000;
    private static final long MOST_CHOICES = 5_000_000;
    private static final int MOST_WEEKS = 57;

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);

    static {
        for (var never : List.of(List.class, Set.class, Map.class, LocalDate.class, Instant.class)) {
            JSON.configOverride(never).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.FAIL, Nulls.FAIL));
        }
    }

    /**
     * The best there is.
     *
     * @param undone priorities of the duties nobody can have
     * @param soft the sum of weighted amounts
     */
    record Planted(int undone, int soft) {}

    /**
     * Someone who works.
     *
     * @param approvedUntil the last day of approval
     * @param workedMinutes in each of the 26 weeks before, the oldest first
     * @param targets fair numbers of duties of each kind
     */
    record PersonEntry(
            String id,
            int weeklyHours,
            Set<DayOfWeek> workingDays,
            Set<String> onlyLines,
            boolean noNights,
            boolean trainee,
            @Nullable String team,
            LocalDate approvedUntil,
            List<AwayEntry> away,
            List<WishEntry> wishes,
            List<Integer> workedMinutes,
            Map<BurdenKind, Double> targets) {}

    record AwayEntry(Instant from, Instant until, String reason, boolean lost) {}

    record WishEntry(Instant from, Instant until, Wished.Kind kind) {}

    /**
     * One place to be filled.
     *
     * @param pinnedTo who has it and keeps it
     * @param publishedTo who has it in the published rota
     * @param notice how dear a change is: 3 within two weeks, 2 within six, else 1
     */
    record DutyEntry(
            String id,
            String line,
            Role role,
            Instant from,
            Instant until,
            Cover cover,
            @Nullable String team,
            int priority,
            Set<BurdenKind> kinds,
            @Nullable String pinnedTo,
            @Nullable String publishedTo,
            int notice) {}

    static AmhpFile read(String text) {
        AmhpFile file;
        try {
            file = JSON.readValue(text, AmhpFile.class);
        } catch (JsonProcessingException e) {
            var line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            throw Mistyped.at(line, "this is no AMHP instance: " + e.getOriginalMessage());
        }
        file.check(text);
        return file;
    }

    String written() {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An instance that cannot be written", e);
        }
    }

    private void check(String text) {
        if (!FORMAT.equals(format)) {
            throw new Mistyped("the format is \"" + format + "\", not \"" + FORMAT + "\".");
        }
        if (people.isEmpty()) {
            throw new Mistyped("there is nobody in it: a rota needs at least one person.");
        }
        if (people.size() > MOST_PEOPLE || duties.size() > MOST_DUTIES) {
            throw new Mistyped(people.size() + " people and " + duties.size() + " duties are more than the "
                    + MOST_PEOPLE + " and " + MOST_DUTIES + " that are solved in one piece.");
        }
        if ((long) people.size() * duties.size() > MOST_CHOICES) {
            throw new Mistyped(people.size() + " people times " + duties.size() + " duties are more than the "
                    + MOST_CHOICES + " that are solved in one piece.");
        }
        if (weeks < 1 || weeks > MOST_WEEKS || start.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new Mistyped("it has " + weeks + " weeks from " + start + "; it has to have 1 to " + MOST_WEEKS
                    + " from a Monday.");
        }
        new Mistakes(this, text).refuse();
    }
}
