package uk.dutydesk.resource.feed;

import java.util.concurrent.atomic.AtomicInteger;

/** Hand-written messages of a made-up hospital, in the textbook's shape: {@code ward^room^bed^site}. */
final class Adt {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final String trigger;
    private final String time;
    private String person = "P1";
    private String patientClass = "I";
    private String location = "";
    private String prior = "";
    private String extra = "";
    private String sent;
    private String happened = "";
    private String controlId = "C" + NEXT.incrementAndGet();

    private Adt(String trigger, String time) {
        this.trigger = trigger;
        this.time = time;
        this.sent = time;
    }

    /** An event at a time of day on 20 November 2026, such as {@code 0930}. */
    static Adt of(String trigger, String time) {
        return new Adt(trigger, "20261120" + time + "00");
    }

    static Adt at(String trigger, String fullTime) {
        return new Adt(trigger, fullTime);
    }

    Adt person(String id) {
        this.person = id;
        return this;
    }

    /** In a bed of the made-up ward, at its only site unless the bed says more. */
    Adt in(String bed) {
        this.location = bed.contains("^") || bed.isEmpty() ? bed : "WARBLER^R1^" + bed + "^SITE1";
        return this;
    }

    Adt from(String bed) {
        this.prior = "WARBLER^R1^" + bed + "^SITE1";
        return this;
    }

    /** EVN-6: at a time of day on 20 November 2026, recorded later. */
    Adt happened(String timeOfDay) {
        this.happened = "20261120" + timeOfDay + "00";
        return this;
    }

    /** MSH-7, at a time of day on 20 November 2026: later than it was recorded. */
    Adt sent(String timeOfDay) {
        this.sent = "20261120" + timeOfDay + "00";
        return this;
    }

    Adt patientClass(String code) {
        this.patientClass = code;
        return this;
    }

    /** A further segment. */
    Adt with(String segment) {
        this.extra += "\r" + segment;
        return this;
    }

    Adt controlId(String id) {
        this.controlId = id;
        return this;
    }

    String text() {
        return String.join(
                        "\r",
                        "MSH|^~\\&|TESTPAS|TESTSITE|DUTYDESK|X|" + sent + "||ADT^" + trigger + "|" + controlId
                                + "|P|2.4",
                        "EVN|" + trigger + "|" + time + (happened.isEmpty() ? "" : "||||" + happened),
                        "PID|1||" + person + "^^^X||DOE^SAMPLE",
                        "PV1|1|" + patientClass + "|" + location + "|||" + prior)
                + extra;
    }
}
