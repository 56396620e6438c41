package uk.dutydesk.resource.bedrequest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a person needs of a bed. No identity.
 *
 * @param type MHSDS v6 code; blank where any type will do
 * @param age in whole years
 * @param sex {@code FEMALE} or {@code MALE}; anything else matches mixed wards only
 * @param accessibility such as {@code step-free} or {@code hoist}: hard filters
 * @param security 0 general to 3 high
 * @param detained whether the person is, or is to be, detained; where nobody says, under section 136 only
 */
record Need(
        @Nullable String type,
        int age,
        @Nullable String sex,
        boolean section136,
        @Nullable List<String> accessibility,
        @Nullable String security,
        @Nullable Boolean detained) {

    private static final List<String> SECURITY = List.of("general", "low", "medium", "high");

    Need(
            String type,
            int age,
            String sex,
            boolean section136,
            List<String> accessibility,
            int security,
            boolean detained) {
        this(type, age, sex, section136, accessibility, String.valueOf(security), detained);
    }

    @Override
    public String type() {
        return Objects.requireNonNullElse(type, "");
    }

    @Override
    public String sex() {
        var said = Objects.requireNonNullElse(sex, "").toUpperCase(Locale.ROOT);
        return said.startsWith("F") || said.equals("2")
                ? "FEMALE"
                : said.startsWith("M") || said.equals("1") ? "MALE" : "OTHER";
    }

    @Override
    public List<String> accessibility() {
        return Objects.requireNonNullElse(accessibility, List.of());
    }

    /** Whether the ward has to take people who are detained. */
    boolean isDetained() {
        return section136 || Boolean.TRUE.equals(detained);
    }

    int securityLevel() {
        return security != null && security.matches("[0-3]") ? Integer.parseInt(security) : 0;
    }

    /**
     * What a ward is told, and what it decides by: an age band, never an age, and never who.
     *
     * @param kind of ward, in the words of the national list
     */
    String words(String kind) {
        var said = new ArrayList<String>();
        said.add(who() + ", " + band());
        said.add(kind);
        said.add(SECURITY.get(securityLevel()) + " security");
        said.add(
                section136
                        ? "detained, at a place of safety (section 136)"
                        : isDetained() ? "detained, or to be" : "not detained");
        if (!accessibility().isEmpty()) {
            said.add("needs " + String.join(", ", accessibility()));
        }
        return String.join("; ", said);
    }

    /** Whether wards are told the same of both, in whatever order: then nobody is asked again. */
    boolean isToldAs(Need other) {
        return type().equals(other.type())
                && band().equals(other.band())
                && sex().equals(other.sex())
                && section136 == other.section136
                && isDetained() == other.isDetained()
                && securityLevel() == other.securityLevel()
                && accessibility().stream()
                        .sorted()
                        .toList()
                        .equals(other.accessibility().stream().sorted().toList());
    }

    /** As wards are told an age. */
    String band() {
        return age < 13 ? "child" : age < 18 ? "young person" : age < 65 ? "adult" : "older adult";
    }

    private String who() {
        var who = sex().equals("FEMALE") ? "Woman" : sex().equals("MALE") ? "Man" : "Person";
        if (age < 18) {
            who = sex().equals("FEMALE") ? "Girl" : sex().equals("MALE") ? "Boy" : "Person";
        }
        return who;
    }
}
