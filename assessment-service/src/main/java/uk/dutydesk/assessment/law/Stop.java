package uk.dutydesk.assessment.law;

/**
 * Why a step is not allowed yet.
 *
 * @param section what forbids it, such as "section 11(2)"
 * @param reason a whole sentence, with the section in it
 */
public record Stop(String section, String reason) {

    static Stop because(String section, String why) {
        return new Stop(section, why + " (" + section + ").");
    }
}
