package uk.dutydesk.resource.bedrequest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import uk.dutydesk.resource.bed.CountingBeds;
import uk.dutydesk.resource.bed.WardState.FreeBed;
import uk.dutydesk.resource.ward.Ward;

/** Which beds of a ward could be taken for somebody: free as last heard, held by nobody, and lacking nothing the ward was not asked about. */
@ApplicationScoped
class FittingBeds {

    private final CountingBeds counting;

    FittingBeds(CountingBeds counting) {
        this.counting = counting;
    }

    /** @param known what the ward was told that it lacks, with the reason why it is asked all the same */
    List<FreeBed> of(Ward ward, Need need, List<String> known) {
        var state = Objects.requireNonNull(counting.of(List.of(ward)).get(ward.id()));
        return state.freeBeds().stream()
                .filter(bed -> known.containsAll(Suitability.against(ward, bed.access(), need)))
                .toList();
    }
}
