package uk.dutydesk.resource.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Date;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.resource.feed.Fingerprint;
import uk.dutydesk.resource.feed.TellingNews;

/** One resource put: checked, told to the same rules as every other news of beds, and kept to be read back. All of it, or nothing. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class TakingResources {

    private static final String ID = "[A-Za-z0-9\\-.]{1,64}";

    /** Marks a resource whose id was given here. */
    static final String POSTED = "posted";

    private final KeptResources kept;
    private final PlacesOfEncounters places;
    private final TellingNews news;
    private final FhirText text;

    TakingResources(KeptResources kept, PlacesOfEncounters places, TellingNews news, FhirText text) {
        this.kept = kept;
        this.places = places;
        this.news = news;
        this.text = text;
    }

    /** @param created it was not there before */
    record Taken(Resource resource, int version, boolean created) {}

    /**
     * Takes a resource.
     *
     * @param expected what the sender thinks is here
     * @param references what they name, where the same bundle tells more than the reference itself
     */
    Taken take(
            TellingNews.Teller teller, Resource resource, Expected expected, References references, Instant received) {
        var id = requireId(resource);
        var type = resource.fhirType();
        kept.lock(teller.name(), type, id);
        var before = kept.find(teller.name(), type, id);
        expected.require(before.map(KeptResources.Kept::version).orElse(0));
        forgetOurStamp(teller, resource, before);
        var body = text.write(resource, false).getBytes(StandardCharsets.UTF_8);
        var hash = Fingerprint.of(body);
        if (before.isPresent() && Arrays.equals(before.get().bodyHash(), hash)) {
            news.again(teller, received);
            return new Taken(text.read(before.get().json()), before.get().version(), false);
        }
        var version = before.map(KeptResources.Kept::version).orElse(0) + 1;
        tell(teller, resource, key(resource, version, body, null), references, received);
        return new Taken(keep(teller, resource, references, version, hash, received), version, before.isEmpty());
    }

    /**
     * Takes one that was set aside, as of when it came.
     *
     * @return false where it was put again since: then nothing is changed
     * @throws uk.dutydesk.resource.feed.NotUnderstood where it still cannot be understood
     */
    boolean again(UUID message, TellingNews.Teller teller, Resource resource, References references, Instant received) {
        var id = requireId(resource);
        var type = resource.fhirType();
        kept.lock(teller.name(), type, id);
        var before = kept.find(teller.name(), type, id);
        if (before.isPresent() && before.get().updatedAt().isAfter(received)) {
            return false;
        }
        forgetOurStamp(teller, resource, before);
        var body = text.write(resource, false).getBytes(StandardCharsets.UTF_8);
        var hash = Fingerprint.of(body);
        var here = before.map(KeptResources.Kept::version).orElse(0);
        // also where it is kept as it is: it was not understood then
        tell(teller, resource, key(resource, here, body, message), references, received);
        if (before.isEmpty() || !Arrays.equals(before.get().bodyHash(), hash)) {
            keep(teller, resource, references, here + 1, hash, received);
        }
        return true;
    }

    /**
     * Whoever changes what they read here sends our own stamp back with it. It says when we took what was here before, so by it the change
     * would be older than what it changes. A stamp of the sender's own says when this was so, and puts what comes late in its place.
     */
    private void forgetOurStamp(TellingNews.Teller teller, Resource resource, Optional<KeptResources.Kept> before) {
        var meta = resource.getMeta();
        meta.setVersionId(null);
        resource.setId(resource.getIdElement().getIdPart()); // which has the version in it, too
        if (meta.getLastUpdated() == null || before.isEmpty()) {
            return;
        }
        var stamp = meta.getLastUpdated().toInstant();
        if (before.get().updatedAt().truncatedTo(ChronoUnit.MILLIS).equals(stamp)
                || news.wasTold(teller, nameOf(resource), stamp)) {
            meta.setLastUpdated(null);
        }
    }

    private static TellingNews.Key key(Resource resource, int version, byte[] body, @Nullable UUID again) {
        return new TellingNews.Key(nameOf(resource), resource.hasUserData(POSTED), "FHIR", "v" + version, body, again);
    }

    private static String nameOf(Resource resource) {
        return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
    }

    private static String requireId(Resource resource) {
        var id = resource.getIdElement().getIdPart();
        if (id == null || !id.matches(ID)) {
            throw FhirRefused.malformed("The resource needs an id.");
        }
        return id;
    }

    private Resource keep(
            TellingNews.Teller teller,
            Resource resource,
            References references,
            int version,
            byte[] hash,
            Instant received) {
        var id = requireId(resource);
        var partOf = resource instanceof Location location ? partOf(location, references) : null;
        requireNoCycle(teller.name(), id, partOf);
        var shown = Reduced.of(resource, references);
        shown.getMeta().setVersionId(String.valueOf(version)).setLastUpdated(Date.from(received));
        kept.keep(
                teller.name(),
                resource.fhirType(),
                id,
                new KeptResources.Kept(version, hash, text.write(shown, false), partOf, received));
        return shown;
    }

    private void tell(
            TellingNews.Teller teller,
            Resource resource,
            TellingNews.Key key,
            References references,
            Instant received) {
        if (resource instanceof Location location && SaidOfBeds.isBed(location)) {
            news.tell(teller, key, SaidOfBeds.of(location, received), received);
        } else if (resource instanceof Encounter encounter) {
            tell(teller, encounter, key, new WithinItself(encounter, references), received);
        } else {
            news.nothing(teller, key, "no-bed-effect", received);
        }
    }

    private void tell(
            TellingNews.Teller teller, Encounter encounter, TellingNews.Key key, WithinItself names, Instant received) {
        var patientClass = SaidOfBeds.patientClass(encounter);
        var accepted = teller.acceptsClass(patientClass);
        if (!accepted && !teller.saysNoClass(patientClass)) {
            news.nothing(teller, key, "patient-class", received);
            return;
        }
        var place = places.place(teller, encounter, names, received);
        var said = SaidOfBeds.of(encounter, place, names, received);
        var wanting = SaidOfBeds.wanting(encounter, names, accepted);
        var taken = SaidOfBeds.takenBed(encounter, place, names);
        if (wanting.isPresent() && taken.isPresent()) {
            news.somebody(teller, key, wanting.get(), taken.get(), received);
        } else if (!accepted) {
            news.nothing(teller, key, "patient-class", received);
        } else if (said.isEmpty()) {
            news.nothing(teller, key, "no-bed-effect", received);
        } else {
            news.tell(teller, key, said.get(), received);
        }
    }

    private static @Nullable String partOf(Location location, References references) {
        var reference = location.getPartOf().getReference();
        return reference == null ? null : references.place(reference);
    }

    private void requireNoCycle(String sender, String id, @Nullable String partOf) {
        var seen = new HashSet<String>();
        seen.add(id);
        for (var above = Optional.ofNullable(partOf); above.isPresent(); ) {
            if (!seen.add(above.get())) {
                throw FhirRefused.unprocessable("A location is part of itself.");
            }
            above = kept.find(sender, "Location", above.get()).flatMap(each -> Optional.ofNullable(each.partOf()));
        }
    }
}
