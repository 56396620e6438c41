package uk.dutydesk.resource.fhir;

import org.jspecify.annotations.Nullable;

/**
 * Which part of what was found is asked for (FHIR R4, section 3.1.1.5).
 *
 * @param count how many at most; 0 where only their number is asked for
 * @param offset how many before them, from 0
 */
record Page(int count, int offset) {

    private static final int FURTHEST = 100_000;

    /**
     * @param usual how many, where it is not said
     * @param most how many there are on a page at most; who asks for more gets that many, and a link to the next
     * @throws FhirRefused where it is no number, or none that could be
     */
    static Page of(@Nullable String count, @Nullable String offset, int usual, int most) {
        return new Page(
                Math.min(number("_count", count, usual, 0, Integer.MAX_VALUE), most),
                number("_offset", offset, 0, 0, FURTHEST));
    }

    /** Whether more of so many come after. */
    boolean isFollowed(int total) {
        return count > 0 && offset + count < total;
    }

    private static int number(String name, @Nullable String said, int usual, int least, int most) {
        if (said == null) {
            return usual;
        }
        try {
            var number = Integer.parseInt(said);
            if (least <= number && number <= most) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // refused below, as a number that cannot be is
        }
        throw new FhirRefused(400, "value", name + " is a whole number from " + least + " to " + most + ".");
    }
}
