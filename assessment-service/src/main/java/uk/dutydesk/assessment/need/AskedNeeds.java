package uk.dutydesk.assessment.need;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import uk.dutydesk.assessment.timeline.Recorder;

/** Everything that was ever said of what a person needs of a bed. */
@ApplicationScoped
class AskedNeeds implements PanacheRepositoryBase<AskedNeed, AskedNeed.Key> {

    private final Recorder recorder;

    AskedNeeds(Recorder recorder) {
        this.recorder = recorder;
    }

    /** What is asked for now; none where it was asked before needs had numbers, or a bed was held before anybody asked. */
    Optional<AskedNeed> of(BedNeed bed) {
        return findByIdOptional(new AskedNeed.Key(bed.assessmentId(), bed.needVersion()));
    }

    /** Keeps it as the next one, and gives its number. */
    int add(BedNeed bed, BedAsked asked) {
        var next = new AskedNeed.Key(bed.assessmentId(), bed.needVersion() + 1);
        persistAndFlush(new AskedNeed(next, bed.authority(), asked, recorder.name()));
        return next.version();
    }
}
