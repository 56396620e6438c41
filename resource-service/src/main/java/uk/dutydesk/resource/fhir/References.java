package uk.dutydesk.resource.fhir;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Patient;

/** What references name. None is ever followed: one that leads elsewhere is a name like any other. */
final class References implements UnaryOperator<String> {

    /** {@code Patient/1}, or the same with the address of the sender's server before it: one and the same. */
    private static final Pattern HERE = Pattern.compile(
            "(?:https?://[^?#\\s]{1,500}/)?[A-Z][A-Za-z]{1,40}/([A-Za-z0-9\\-.]{1,64})(?:/_history/[A-Za-z0-9\\-.]{1,64})?");

    /** {@code Patient?identifier=system|9}: by the person's own identifier. */
    private static final Pattern BY_IDENTIFIER = Pattern.compile("[A-Za-z]+\\?identifier=(?:[^|]*\\|)?(.+)");

    private static final int LONGEST = 200;

    private final Map<String, String> told = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();

    static References alone() {
        return new References();
    }

    /** A bundle may tell more: who a {@code urn:uuid} is. */
    static References of(Bundle bundle) {
        var references = new References();
        for (var entry : bundle.getEntry()) {
            var isPlace = entry.getResource() instanceof Location;
            if (entry.getFullUrl() == null
                    || entry.getResource() == null
                    || (HERE.matcher(entry.getFullUrl()).matches() && !(isPlace && isPosted(entry)))) {
                continue; // an address names its resource wherever it stands
            }
            if (entry.getResource() instanceof Patient patient && patient.hasIdentifier()) {
                references.told.put(
                        entry.getFullUrl(), patient.getIdentifierFirstRep().getValue());
            } else if (idOf(entry) != null) {
                references.told.put(entry.getFullUrl(), idOf(entry));
            }
            if (isPlace) {
                references.places.put(entry.getFullUrl(), idOf(entry));
            }
        }
        return references;
    }

    /** Whether it names a resource by its address, and so is the same in everything that its sender says. */
    static boolean isAddress(String reference) {
        return HERE.matcher(reference).matches();
    }

    /** What is posted is given an id here. */
    static boolean isPosted(Bundle.BundleEntryComponent entry) {
        return entry.getRequest().getMethod() == Bundle.HTTPVerb.POST;
    }

    /** By the request, by the resource, or by the address it has in the bundle. */
    static String idOf(Bundle.BundleEntryComponent entry) {
        var url = isPosted(entry) ? null : entry.getRequest().getUrl();
        var here = HERE.matcher(url == null ? "" : url);
        if (here.matches()) {
            return here.group(1);
        }
        var id = entry.getResource().getIdElement().getIdPart();
        var named = (id == null ? String.valueOf(entry.getFullUrl()) : id)
                .replace("urn:uuid:", "")
                .replaceAll("[^A-Za-z0-9.-]", "-"); // senders put whole names there
        return named.length() > 64 ? named.substring(0, 64) : named;
    }

    @Override
    public String apply(String reference) {
        var known = told.get(reference);
        return known == null ? name(reference) : known;
    }

    /** The id of a place, to be read back: never whatever a bundle tells of a person. */
    String place(String reference) {
        var known = places.get(reference);
        return known == null ? name(reference) : known;
    }

    private static String name(String reference) {
        var here = HERE.matcher(reference);
        var identified = BY_IDENTIFIER.matcher(reference);
        return cut(here.matches() ? here.group(1) : identified.matches() ? identified.group(1) : reference);
    }

    static String cut(String name) {
        return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    }
}
