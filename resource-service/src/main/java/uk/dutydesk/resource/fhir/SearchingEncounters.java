package uk.dutydesk.resource.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.jspecify.annotations.Nullable;

/** Encounters of one sender, as they were put and without whom they are about, a page at a time. */
@ApplicationScoped
class SearchingEncounters {

    private final KeptResources kept;
    private final FhirText text;

    SearchingEncounters(KeptResources kept, FhirText text) {
        this.kept = kept;
        this.text = text;
    }

    /**
     * What is asked for.
     *
     * @param status one or several, separated by commas, as FHIR has it; null for all
     * @param location a place they are or were in, by its id or its address, or several; null for all
     */
    record Asked(@Nullable String status, @Nullable String location, Page page) {

        private static final String STATUS = "http://hl7.org/fhir/encounter-status|";

        /** With or without their system. One of another system is no status of an Encounter, and nothing has it. */
        String[] statuses() {
            return each(status)
                    .map(code -> code.startsWith(STATUS) ? code.substring(STATUS.length()) : code)
                    .toArray(String[]::new);
        }

        /** As places are kept. */
        String[] places() {
            return each(location)
                    .map(place -> "Location/" + References.alone().apply(place))
                    .toArray(String[]::new);
        }

        private static Stream<String> each(@Nullable String several) {
            return several == null ? Stream.empty() : Stream.of(several.split(",", -1));
        }

        String address(String base, int from) {
            var query = new StringBuilder(base)
                    .append("/Encounter?_count=")
                    .append(page.count())
                    .append("&_offset=")
                    .append(from);
            if (status != null) {
                query.append("&status=").append(URLEncoder.encode(status, StandardCharsets.UTF_8));
            }
            if (location != null) {
                query.append("&location=").append(URLEncoder.encode(location, StandardCharsets.UTF_8));
            }
            return query.toString();
        }
    }

    Bundle search(String sender, Asked asked, String base) {
        var total = kept.countEncounters(sender, asked.statuses(), asked.places());
        var found = new Bundle().setType(Bundle.BundleType.SEARCHSET).setTotal(total);
        found.addLink()
                .setRelation("self")
                .setUrl(asked.address(base, asked.page().offset()));
        if (asked.page().isFollowed(total)) {
            found.addLink()
                    .setRelation("next")
                    .setUrl(asked.address(
                            base, asked.page().offset() + asked.page().count()));
        }
        for (var json : kept.encounters(
                sender,
                asked.statuses(),
                asked.places(),
                asked.page().count(),
                asked.page().offset())) {
            var encounter = text.read(json);
            found.addEntry()
                    .setFullUrl(base + "/Encounter/" + encounter.getIdElement().getIdPart())
                    .setResource(encounter)
                    .getSearch()
                    .setMode(Bundle.SearchEntryMode.MATCH);
        }
        return found;
    }
}
