package uk.dutydesk.resource.bed;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.dutydesk.resource.ward.Ward;

/** Counts what is known of wards' beds. */
@ApplicationScoped
public class CountingBeds {

    private final Tallies tallies;
    private final FreeBeds free;
    private final FeedSilence silence;
    private final MessagesSetAside setAside;
    private final Clock clock;

    CountingBeds(Tallies tallies, FreeBeds free, FeedSilence silence, MessagesSetAside setAside, Clock clock) {
        this.tallies = tallies;
        this.free = free;
        this.silence = silence;
        this.setAside = setAside;
        this.clock = clock;
    }

    /** These wards, with all their free beds by name. */
    public Map<UUID, WardState> of(Collection<Ward> wards) {
        var ids = wards.stream().map(Ward::id).toList();
        var known = new KnownBeds(
                tallies.of(ids),
                free.of(ids),
                silence.bySender(),
                setAside.counted(),
                Integer.MAX_VALUE,
                clock.instant());
        return wards.stream()
                .collect(Collectors.toMap(Ward::id, ward -> known.of(ward).state()));
    }

    /**
     * Of every ward there is, with the first of its free beds by name: a region has thousands, a search goes to a phone, and nobody holds two
     * of one ward. Asked for before the wards are read: what was read might have been changed, and would be compared first.
     */
    public KnownBeds atAGlance() {
        return new KnownBeds(tallies.ofAll(), free.ofAll(), silence.bySender(), setAside.counted(), 1, clock.instant());
    }
}
