package uk.dutydesk.rota.roster;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.demand.Demand;

/**
 * Two people changed the same rota: what the caller wanted beside what stands now, so that one of them can be chosen.
 *
 * @param version of the rota as it stands now: what If-Match has to name to have one's way after all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClashProblem(URI type, String title, int status, String detail, int version, List<Place> places) {

    static ClashProblem changedMeanwhile(int version, List<Place> places) {
        return new ClashProblem(
                URI.create("urn:dutydesk:problem:changed-meanwhile"),
                "This could not be accepted",
                412,
                "Someone else changed this rota. Both versions are shown: choose one.",
                version,
                places);
    }

    static ClashProblem changedSince(int version, List<Place> places) {
        return new ClashProblem(
                URI.create("urn:dutydesk:problem:undo-refused"),
                "This cannot be done",
                409,
                "This edit cannot be taken back: some of what it changed has changed since.",
                version,
                places);
    }

    /** A place of the rota in two versions; people are ids. */
    record Place(UUID demandId, String line, LocalDate day, List<Someone> wanted, List<Someone> now) {

        static Place of(Demand demand, Holders wanted, Holders now) {
            return new Place(demand.id(), demand.line(), demand.day(), those(wanted), those(now));
        }

        private static List<Someone> those(Holders holders) {
            return holders.all().stream()
                    .map(holder -> new Someone(holder.amhpId(), holder.pinned(), holder.beside()))
                    .toList();
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Someone(UUID amhpId, boolean pinned, @Nullable UUID beside) {}
}
