package uk.dutydesk.assessment.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** An NHS number: ten digits, of which the last checks the others by modulus 11. It never appears in a log. */
public record NhsNumber(String digits) {

    private static final Pattern TEN_DIGITS = Pattern.compile("[0-9]{10}");

    public NhsNumber {
        if (!TEN_DIGITS.matcher(digits).matches() || !isChecked(digits)) {
            throw new NhsNumberRefused();
        }
    }

    /** Spaces are how people write it; nothing else is let through. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static NhsNumber of(String written) {
        return new NhsNumber(written.replace(" ", ""));
    }

    /** In groups of three, three and four, as it is printed. */
    @JsonValue
    public String printed() {
        return digits.substring(0, 3) + " " + digits.substring(3, 6) + " " + digits.substring(6);
    }

    @Override
    public String toString() {
        return "NhsNumber[...]";
    }

    /** Each of the first nine digits has a weight from 10 to 2; a check digit of 10 is never issued. */
    private static boolean isChecked(String digits) {
        int sum = 0;
        for (int place = 0; place < 9; place++) {
            sum += (10 - place) * Character.digit(digits.charAt(place), 10);
        }
        int check = (11 - sum % 11) % 11;
        return check == Character.digit(digits.charAt(9), 10);
    }
}
