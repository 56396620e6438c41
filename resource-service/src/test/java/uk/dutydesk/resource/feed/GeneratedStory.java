package uk.dutydesk.resource.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A made-up day on a ward: a few people, fewer beds, every kind of message about them. Beside the messages it keeps its own account of
 * who is in which bed, by the plain table of what each message means and in the order in which things happened.
 */
final class GeneratedStory {

    private static final List<String> TRIGGERS = List.of(
            "A01", "A01", "A01", "A02", "A02", "A03", "A06", "A07", "A08", "A11", "A12", "A13", "A17", "A21", "A22",
            "A40", "A52", "A53", "A20");

    private final Random random;
    private final List<String> messages = new ArrayList<>();
    private final Map<String, String> beds = new TreeMap<>();
    private final Map<String, String> left = new TreeMap<>();
    private final Map<String, List<String>> trails = new TreeMap<>();
    private final Map<String, String> survivors = new TreeMap<>();
    private int minute;

    GeneratedStory(int seed) {
        this.random = new Random(seed);
        var length = 6 + random.nextInt(9);
        while (messages.size() < length) {
            tell(TRIGGERS.get(random.nextInt(TRIGGERS.size())));
        }
    }

    List<String> messages() {
        return messages;
    }

    /** Beds somebody is in, one space between them. */
    String occupied() {
        return new TreeSet<>(beds.values()).stream().collect(Collectors.joining(" "));
    }

    private void tell(String trigger) {
        var person = "P" + random.nextInt(3);
        var bed = String.valueOf(1 + random.nextInt(4));
        var who = current(person);
        var now = beds.get(who);
        minute += 1 + random.nextInt(20);
        var adt = Adt.of(trigger, "%02d%02d".formatted(6 + minute / 60, minute % 60))
                .person(person);
        switch (trigger) {
            case "A01", "A06" -> {
                if (now == null) {
                    trails.remove(who);
                }
                say(adt.in(bed));
                enter(who, bed);
            }
            case "A02" -> {
                if (now == null || now.equals(bed)) {
                    return;
                }
                say(random.nextBoolean() ? adt.in(bed).from(now) : adt.in(bed));
                enter(who, bed);
            }
            case "A08" -> {
                if (now == null) {
                    return;
                }
                say(adt.in(random.nextInt(3) == 0 ? bed : now));
                var said = messages.get(messages.size() - 1);
                enter(who, said.contains("^R1^" + bed + "^") ? bed : now);
            }
            case "A03", "A07", "A11" -> {
                if (now == null) {
                    return;
                }
                say((random.nextInt(4) == 0 ? adt : adt.in(now)).patientClass("I"));
                left.put(who, now);
                beds.remove(who);
            }
            case "A12" -> {
                var trail = trails.getOrDefault(who, new ArrayList<>());
                if (now == null || trail.isEmpty()) {
                    return;
                }
                var back = trail.get(trail.size() - 1);
                say(adt.in(back).from(now));
                trail.remove(trail.size() - 1);
                beds.put(who, back);
            }
            case "A13" -> {
                if (now != null || !left.containsKey(who)) {
                    return;
                }
                say(adt.in(left.get(who)));
                beds.put(who, left.get(who));
            }
            case "A17" -> {
                var other = current("P" + random.nextInt(3));
                var theirs = beds.get(other);
                if (other.equals(who) || now == null || theirs == null || now.equals(theirs)) {
                    return;
                }
                say(adt.in(theirs)
                        .with("PID|2||" + other + "^^^X||ROE^SAMPLE")
                        .with("PV1|2|I|WARBLER^R1^" + now + "^SITE1"));
                enter(who, theirs);
                enter(other, now);
            }
            case "A21", "A22", "A52", "A53" -> {
                if (now == null) {
                    return;
                }
                say(adt.in(now));
            }
            case "A40" -> {
                var survivor = current("P" + random.nextInt(3));
                if (survivor.equals(who) || (now != null && beds.containsKey(survivor))) {
                    return;
                }
                say(adt.person(survivor).with("MRG|" + who + "^^^X"));
                merge(who, survivor);
            }
            case "A20" -> say(adt.with("NPU|WARBLER^R1^" + bed + "^SITE1|" + "CHUKI".charAt(random.nextInt(5))));
            default -> throw new IllegalStateException(trigger);
        }
    }

    private void say(Adt message) {
        messages.add(message.text());
    }

    private void enter(String who, String bed) {
        var now = beds.put(who, bed);
        if (now != null && !now.equals(bed)) {
            trails.computeIfAbsent(who, first -> new ArrayList<>()).add(now);
        }
    }

    private void merge(String gone, String survivor) {
        survivors.put(gone, survivor);
        var now = beds.remove(gone);
        if (now != null) {
            beds.put(survivor, now);
            trails.put(survivor, trails.getOrDefault(gone, new ArrayList<>()));
            left.remove(survivor);
            if (left.containsKey(gone)) {
                left.put(survivor, left.get(gone));
            }
        }
        trails.remove(gone);
        left.remove(gone);
    }

    private String current(String person) {
        var now = person;
        while (survivors.containsKey(now)) {
            now = survivors.get(now);
        }
        return now;
    }
}
