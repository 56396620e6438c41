package uk.dutydesk.resource.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Location;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.resource.bed.Bed;
import uk.dutydesk.resource.bed.Beds;
import uk.dutydesk.resource.bed.CountingBeds;
import uk.dutydesk.resource.bed.WardState;
import uk.dutydesk.resource.ward.Ward;
import uk.dutydesk.resource.ward.Wards;

/**
 * What we know of beds, as FHIR: {@code U} only for a bed that could be given to someone now, on fresh word. A bed of which that is not
 * known has no operational status at all; nobody can read it as free.
 */
@ApplicationScoped
class BedsAsLocations {

    private static final String PHYSICAL_TYPE = "http://terminology.hl7.org/CodeSystem/location-physical-type";

    private final Wards wards;
    private final Beds beds;
    private final CountingBeds counting;
    private final FhirText text;

    BedsAsLocations(Wards wards, Beds beds, CountingBeds counting, FhirText text) {
        this.wards = wards;
        this.beds = beds;
        this.counting = counting;
        this.text = text;
    }

    Bundle search(Page asked, String base) {
        var chosen = wards.byName();
        var known = beds.ofWards(chosen.stream().map(Ward::id).toList());
        var count = asked.count();
        var offset = asked.offset();
        var page = known.stream().skip(offset).limit(count).toList();
        var free = free(chosen);
        var found = new Bundle().setType(Bundle.BundleType.SEARCHSET).setTotal(known.size());
        found.addLink().setRelation("self").setUrl(base + "/Location?_count=" + count + "&_offset=" + offset);
        if (asked.isFollowed(known.size())) {
            found.addLink()
                    .setRelation("next")
                    .setUrl(base + "/Location?_count=" + count + "&_offset=" + (offset + count));
        }
        for (var bed : page) {
            found.addEntry()
                    .setFullUrl(base + "/Location/" + bed.id())
                    .setResource(versioned(bed(bed, free.contains(bed.id()))))
                    .getSearch()
                    .setMode(Bundle.SearchEntryMode.MATCH);
        }
        return found;
    }

    Optional<Location> find(UUID id) {
        var bed = beds.findByIdOptional(id).filter(each -> each.wardId() != null);
        if (bed.isPresent()) {
            var ward = wards.get(Objects.requireNonNull(bed.get().wardId()));
            return Optional.of(versioned(bed(bed.get(), free(List.of(ward)).contains(id))));
        }
        return wards.findByIdOptional(id).map(ward -> versioned(ward(ward)));
    }

    /**
     * A version is what is read: a bed that is held, or of which the word grows old, is shown as another without anything being written
     * about it.
     */
    private Location versioned(Location location) {
        var shown = text.write(location, false).getBytes(StandardCharsets.UTF_8);
        location.getMeta().setVersionId(UUID.nameUUIDFromBytes(shown).toString());
        return location;
    }

    /** Beds that a search would offer: not those that are held, in dispute, or last spoken of too long ago. */
    private Set<UUID> free(Collection<Ward> chosen) {
        return counting.of(chosen).values().stream()
                .flatMap(ward -> ward.freeBeds().stream())
                .filter(bed -> !bed.stale())
                .map(WardState.FreeBed::bedId)
                .collect(Collectors.toSet());
    }

    private static Location bed(Bed bed, boolean free) {
        var location = location(bed.id(), bed.name(), "bd", bed.lastConfirmedAt());
        location.setMode(Location.LocationMode.INSTANCE);
        location.getPartOf().setReference("Location/" + bed.wardId());
        var status = status(bed, free);
        if (status != null) {
            location.getOperationalStatus().setSystem(SaidOfBeds.BED_STATUS).setCode(status);
        }
        return location;
    }

    private static @Nullable String status(Bed bed, boolean free) {
        if (free) {
            return "U";
        }
        if (bed.isInConflict()) {
            return null;
        }
        return switch (bed.state()) {
            case OCCUPIED, ON_LEAVE -> "O";
            case CLOSED, CLEANING -> "C";
            case FREE, UNKNOWN -> null;
        };
    }

    private static Location ward(Ward ward) {
        return location(ward.id(), ward.name(), "wa", ward.lastConfirmedAt());
    }

    private static Location location(UUID id, String name, String physicalType, @Nullable Instant at) {
        var location = new Location();
        location.setId(id.toString());
        location.setName(name);
        location.setStatus(Location.LocationStatus.ACTIVE);
        location.getPhysicalType().addCoding().setSystem(PHYSICAL_TYPE).setCode(physicalType);
        if (at != null) {
            location.getMeta().setLastUpdated(Date.from(at));
        }
        return location;
    }
}
