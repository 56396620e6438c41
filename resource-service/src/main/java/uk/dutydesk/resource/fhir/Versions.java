package uk.dutydesk.resource.fhir;

import java.util.regex.Pattern;

/** {@code W/"3"}: the version of a resource, as headers say it. */
final class Versions {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([0-9]{1,9})\"");

    private Versions() {}

    static int of(String header) {
        var tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw FhirRefused.malformed("If-Match is not a version such as W/\"3\".");
        }
        return Integer.parseInt(tag.group(1));
    }
}
