package uk.dutydesk.resource.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.resource.bed.EventOrder;
import uk.dutydesk.resource.bed.SenderWords;

/** Reads a message through its sender's profile: what happened to whom, in which bed, when. It looks nothing up. */
@ApplicationScoped
class Normaliser {

    /**
     * One identifier takes another's place from now on, whether two people turned out to be one or one was given another number. A move
     * (A43, A44, A45) is none of them: both go on, and what moves may be a visit that is over, so it would empty a bed that somebody is in.
     */
    private static final Set<String> MERGES = Set.of("A18", "A30", "A34", "A36", "A39", "A40", "A46", "A47");

    private static final Pattern NUMBERED = Pattern.compile("([^0-9]{0,20})([0-9]{1,18})");
    static final String NO_PERSON = "no-person";
    static final String NO_CLASS = "no-patient-class";
    private static final int DISCHARGED_AT = 45;
    private static final int ASSIGNED = 3;
    private static final int PRIOR = 6;
    private static final int PENDING = 42;

    private final PersonKey personKey;

    Normaliser(PersonKey personKey) {
        this.personKey = personKey;
    }

    Normalised normalise(AdtMessage message, String trigger, Reading reading, Instant received) {
        EventOrder when;
        try {
            when = order(message, reading, received);
        } catch (NotUnderstood unclear) {
            throw new NotUnderstood(unclear.reason(), beds(message, trigger, reading, received));
        }
        return normalise(message, trigger, reading, when, received);
    }

    /** The beds of a message of which nobody can tell when it happened. */
    private List<SenderWords> beds(AdtMessage message, String trigger, Reading reading, Instant received) {
        try {
            return normalise(message, trigger, reading, new EventOrder(List.of(received), 0), received)
                    .beds();
        } catch (NotUnderstood more) {
            return more.inDoubt();
        }
    }

    private Normalised normalise(
            AdtMessage message, String trigger, Reading reading, EventOrder when, Instant received) {
        if (trigger.equals("A20")) {
            return status(message, reading, when);
        }
        if (MERGES.contains(trigger)) {
            return merge(message, reading, when);
        }
        var known = Trigger.of(trigger);
        if (known.isEmpty()) {
            return Normalised.nothing("no-bed-effect");
        }
        return known.get() == Trigger.A17
                ? swap(message, reading, when)
                : move(message, known.get(), reading, when, received);
    }

    /**
     * When it happened is ZBE-2, else EVN-6, else when it was recorded: EVN-2, else MSH-7, else the time received; the later ones settle ties.
     * What a message leaves out is what it says next to it, so that like is compared with like: a cancel often says more of time than what
     * it cancels, and comes after it all the same.
     */
    private static EventOrder order(AdtMessage message, Reading reading, Instant received) {
        var moved = Hl7Time.parse(message.first("ZBE").get(2), reading.zone(), received);
        var occurred = Hl7Time.parse(message.first("EVN").get(6), reading.zone(), received);
        var happened = occurred == null ? moved : occurred;
        var entered = Hl7Time.parse(message.first("EVN").get(2), reading.zone(), received);
        var sent = sent(message, reading, received, happened != null || entered != null);
        var recorded = either(entered, either(sent, either(happened, received)));
        return new EventOrder(
                List.of(
                        either(moved, either(happened, recorded)),
                        either(happened, recorded),
                        recorded,
                        either(sent, recorded)),
                0);
    }

    private static Instant either(@Nullable Instant said, Instant otherwise) {
        return said == null ? otherwise : said;
    }

    /** MSH-7; where other times are known it only settles ties, and need not be readable. */
    private static @Nullable Instant sent(AdtMessage message, Reading reading, Instant received, boolean othersKnown) {
        try {
            return Hl7Time.parse(message.first("MSH").get(7), reading.zone(), received);
        } catch (NotUnderstood unclear) {
            if (!othersKnown) {
                throw unclear;
            }
            return null;
        }
    }

    /** What a sender numbers in the order of events: {@code MSG00017} comes after {@code MSG00016}. */
    private static String tie(AdtMessage message) {
        var numbered = NUMBERED.matcher(message.first("MSH").get(10));
        return numbered.matches()
                ? numbered.group(1) + " " + "0".repeat(18 - numbered.group(2).length()) + numbered.group(2)
                : "";
    }

    private Normalised move(AdtMessage message, Trigger trigger, Reading reading, EventOrder when, Instant received) {
        var visit = message.first("PV1");
        var bed = reading.words(
                visit,
                trigger.kind() == Movement.Kind.EXPECT && !visit.get(PENDING, 3).isEmpty() ? PENDING : ASSIGNED);
        var needsBed = trigger.kind().needsBed();
        if (!visit.isPresent() || (needsBed && isEmpty(bed))) {
            return Normalised.nothing("no-location");
        }
        if (trigger == Trigger.A08 && !visit.get(DISCHARGED_AT).isEmpty()) {
            return Normalised.nothing("visit-over");
        }
        // a person who becomes an outpatient is no inpatient any more: the class cannot be asked of the message that
        // says so
        if (trigger != Trigger.A07 && !reading.acceptsClass(visit.get(2))) {
            return notOfTheWard(visit.get(2), bed);
        }
        if (needsBed && bed.bed().isEmpty()) {
            return Normalised.wardOnly(bed);
        }
        var person = person(message.first("PID"), visit, speaker(message, reading));
        if (person == null) {
            if (!bed.bed().isEmpty()) {
                throw new NotUnderstood(NO_PERSON, List.of(bed));
            }
            return Normalised.nothing(NO_PERSON);
        }
        var prior = reading.words(visit, PRIOR);
        var backAt = trigger.kind() == Movement.Kind.LEAVE ? backAt(message, reading, received) : null;
        return Normalised.moved(List.of(new Normalised.PersonEvent(
                person,
                trigger.kind(),
                when,
                tie(message),
                bed.bed().isEmpty() ? null : bed,
                prior.bed().isEmpty() ? null : prior,
                backAt,
                null)));
    }

    /** An outpatient's bed is none of a ward's. Where nobody says what the person is, the bed may be. */
    private static Normalised notOfTheWard(String patientClass, SenderWords bed) {
        if (Reading.saysNoClass(patientClass) && !bed.bed().isEmpty()) {
            throw new NotUnderstood(NO_CLASS, List.of(bed));
        }
        return Normalised.nothing("patient-class");
    }

    /** PV2-47, else EVN-3: when someone on leave is expected back. It may well be in the future. */
    private static @Nullable Instant backAt(AdtMessage message, Reading reading, Instant received) {
        var said = message.first("PV2").get(47);
        var text = said.isEmpty() ? message.first("EVN").get(3) : said;
        try {
            return Hl7Time.parse(text, reading.zone(), received.plusSeconds(366L * 86_400));
        } catch (NotUnderstood unclear) {
            return null; // the leave is what matters
        }
    }

    private Normalised swap(AdtMessage message, Reading reading, EventOrder when) {
        var people = message.all("PID");
        var visits = message.all("PV1");
        if (people.size() < 2 || visits.size() < 2) {
            throw new NotUnderstood("swap-needs-two");
        }
        var speaker = speaker(message, reading);
        var first = swapped(person(people.get(0), visits.get(0), speaker), visits.get(0), reading, when, tie(message));
        var second = swapped(person(people.get(1), visits.get(1), speaker), visits.get(1), reading, when, tie(message));
        if (first.bed() == null || first.bed().equals(second.bed()) || Arrays.equals(first.person(), second.person())) {
            throw new NotUnderstood("swap-of-one");
        }
        return Normalised.moved(List.of(first, second));
    }

    private static Normalised.PersonEvent swapped(
            byte @Nullable [] person, AdtMessage.Part visit, Reading reading, EventOrder when, String tie) {
        var bed = reading.words(visit, ASSIGNED);
        if (person == null || bed.bed().isEmpty()) {
            throw new NotUnderstood("swap-needs-two");
        }
        return new Normalised.PersonEvent(person, Movement.Kind.SWAP, when, tie, bed, null, null, null);
    }

    private static Normalised status(AdtMessage message, Reading reading, EventOrder when) {
        var part = message.first("NPU");
        var bed = reading.words(part, 1);
        if (!part.isPresent() || bed.bed().isEmpty()) {
            return Normalised.nothing("no-location");
        }
        return Normalised.status(new Normalised.BedStatus(bed, part.get(2), when));
    }

    /** One message may bring several identifiers to one person; which follows which it does not say. */
    private Normalised merge(AdtMessage message, Reading reading, EventOrder when) {
        var survivors = message.all("PID");
        var merged = message.all("MRG");
        var merges = new ArrayList<Normalised.Merge>();
        var speaker = speaker(message, reading);
        for (var at = 0; at < merged.size() && !survivors.isEmpty(); at++) {
            var identity = survivors.get(Math.min(at, survivors.size() - 1));
            var isInList = isGiven(identity.get(3));
            var survivor = identity.get(isInList ? 3 : 2);
            var gone = merged.get(at).get(isInList ? 1 : 4); // each takes the place of its own kind
            if (isGiven(survivor) && isGiven(gone) && !survivor.equals(gone)) {
                merges.add(new Normalised.Merge(
                        personKey.of(speaker, gone), personKey.of(speaker, survivor), when, tie(message)));
            }
        }
        if (merges.stream()
                .anyMatch(one -> merges.stream().anyMatch(other -> Arrays.equals(one.gone(), other.survivor())))) {
            throw new NotUnderstood("merge-of-merged");
        }
        return merges.isEmpty() ? Normalised.nothing("nothing-to-merge") : Normalised.merged(merges);
    }

    /** PID-3, else PID-2, else the visit number: whatever the sender will use again for the same person. */
    private byte @Nullable [] person(AdtMessage.Part identity, AdtMessage.Part visit, String speaker) {
        for (var identifier : List.of(identity.get(3), identity.get(2), visit.get(19))) {
            if (isGiven(identifier)) {
                return personKey.of(speaker, identifier);
            }
        }
        return null;
    }

    private static boolean isGiven(String identifier) {
        return !identifier.isBlank() && !identifier.equals("\"\"");
    }

    /** Within whose words a number is one person's. Strangers share a profile, and not their patients. */
    private static String speaker(AdtMessage message, Reading reading) {
        var header = message.first("MSH");
        return reading.equals(Reading.LOCAL_DEFAULT)
                ? String.join("\n", reading.sender(), header.get(3), header.get(4))
                : reading.sender();
    }

    private static boolean isEmpty(SenderWords words) {
        return words.bed().isEmpty()
                && words.room().isEmpty()
                && words.pointOfCare().isEmpty();
    }
}
