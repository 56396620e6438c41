package uk.dutydesk.resource.fhir;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What whoever puts a resource thinks is here.
 *
 * @param version {@code If-Match: W/"3"}; null where nothing is said
 * @param absent {@code If-None-Match: *}: there is none yet
 */
record Expected(@Nullable Integer version, boolean absent) {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([0-9]{1,9})\"");

    /** Of our own beds, too. */
    private static final Pattern ANY_TAG = Pattern.compile("(?:W/)?\"([A-Za-z0-9\\-.]{1,64})\"");

    static final Expected NOTHING = new Expected(null, false);

    static Expected of(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
        if (ifNoneMatch != null && !ifNoneMatch.strip().equals("*")) {
            throw FhirRefused.malformed("Of If-None-Match only * is understood where something is put.");
        }
        return new Expected(
                ifMatch == null ? null : Integer.valueOf(version(ifMatch, "If-Match", TAG)), ifNoneMatch != null);
    }

    /** Whether the version somebody has, by {@code If-None-Match}, is the one that is here. */
    static boolean isCurrent(@Nullable String ifNoneMatch, String version) {
        return ifNoneMatch != null
                && (ifNoneMatch.strip().equals("*")
                        || version(ifNoneMatch, "If-None-Match", ANY_TAG).equals(version));
    }

    private static String version(String header, String name, Pattern tags) {
        var tag = tags.matcher(header.strip());
        if (!tag.matches()) {
            throw FhirRefused.malformed(name + " is not a version such as W/\"3\".");
        }
        return tag.group(1);
    }

    void require(int here) {
        if (absent && here > 0) {
            throw new FhirRefused(412, "duplicate", "It is here already.");
        }
        if (version != null && version != here) {
            throw new FhirRefused(412, "conflict", "There is another version of it here.");
        }
    }
}
