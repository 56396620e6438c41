package uk.dutydesk.resource.feed;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.resource.bed.SenderWords;
import uk.dutydesk.resource.bed.Word;

/** A sender's profile at work: what its words mean. */
record Reading(String sender, ProfileEntry profile) {

    private static final int LONGEST_WORD = 500;

    /** HL7 table 0004. In a profile it stands for a class left out, too. */
    private static final String UNKNOWN_CLASS = "U";

    /**
     * For the local stack and for tests, on the loopback interface: textbook order, and beds nobody knows are recorded and never
     * offered. A production listener has no such profile; there a stranger is rejected.
     */
    static final Reading LOCAL_DEFAULT = new Reading(
            "local-default",
            new ProfileEntry(
                    null,
                    ProfileEntry.Carrier.MLLP,
                    null,
                    null,
                    ProfileEntry.LocationOrder.WARD_ROOM_BED_SITE,
                    Map.of(
                            "C", Word.Saying.CLOSED,
                            "H", Word.Saying.CLEANING,
                            "O", Word.Saying.OCCUPIED,
                            "U", Word.Saying.FREE,
                            "K", Word.Saying.CLOSED,
                            "I", Word.Saying.CLOSED),
                    "UTF-8",
                    "Europe/London",
                    List.of("I", "E"),
                    List.of("P", "T", "D", ""),
                    ProfileEntry.AfterDischarge.CLEANING,
                    AnswerCode.AE,
                    true,
                    30,
                    null,
                    null,
                    null,
                    null));

    boolean acceptsClass(String patientClass) {
        var accepted = profile.acceptedClasses();
        return accepted.contains(patientClass) || (saysNoClass(patientClass) && accepted.contains(UNKNOWN_CLASS));
    }

    static boolean saysNoClass(String patientClass) {
        return given(patientClass).isBlank() || patientClass.equals(UNKNOWN_CLASS);
    }

    boolean acceptsProcessing(String processing) {
        return profile.acceptedProcessing().contains(processing);
    }

    /** An unknown code makes the bed unknown. It never makes it free. */
    Word.Saying status(String code) {
        return profile.statusMap().getOrDefault(code, Word.Saying.UNKNOWN);
    }

    boolean knowsStatus(String code) {
        return profile.statusMap().containsKey(code);
    }

    Word.Saying afterLeaving() {
        return profile.afterDischarge() == ProfileEntry.AfterDischarge.FREE ? Word.Saying.FREE : Word.Saying.CLEANING;
    }

    ZoneId zone() {
        return ZoneId.of(profile.zone());
    }

    Charset charset() {
        return Charset.forName(profile.charset());
    }

    /**
     * A location in the sender's words. Where the ward and the bed are in the usual places everything stays as it was sent; else each
     * word stands where its meaning belongs. The site is part of what names a bed; a component that is no site is left out.
     */
    SenderWords words(AdtMessage.Part part, int field) {
        var parts = profile.parts();
        var usual = parts.areTheUsual();
        return new SenderWords(
                sender,
                component(part, field, parts.site()),
                component(part, field, usual ? Integer.valueOf(1) : parts.ward()),
                component(part, field, usual ? Integer.valueOf(2) : parts.bay()),
                component(part, field, parts.bed()));
    }

    /** Which of the sender's words is the ward. */
    String ward(SenderWords words) {
        return isWardInRoom() ? words.room() : words.pointOfCare();
    }

    /** Which of them is the bay; empty where the bed's own word says it. */
    String bay(SenderWords words) {
        return isWardInRoom() ? "" : words.room();
    }

    /** Which of them is the organisation; empty where it is not kept. */
    String trust(SenderWords words) {
        return isWardInRoom() ? words.pointOfCare() : "";
    }

    boolean isWardInRoom() {
        return profile.parts().areTheUsual() && profile.parts().ward() == 2;
    }

    private static String component(AdtMessage.Part part, int field, @Nullable Integer number) {
        return number == null ? "" : requireWithin(given(part.get(field, number)));
    }

    /** A name beyond what an index entry holds could not be written down, nor the message that says it be answered. */
    static String requireWithin(String word) {
        if (word.getBytes(StandardCharsets.UTF_8).length > LONGEST_WORD) {
            throw new NotUnderstood("too-long");
        }
        return word;
    }

    /** {@code ""} in a message means "delete the value": nothing is named. */
    private static String given(String value) {
        return value.equals("\"\"") ? "" : value;
    }
}
