package uk.dutydesk.resource.bedrequest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.resource.bed.BedHold;
import uk.dutydesk.resource.bed.Beds;
import uk.dutydesk.resource.ward.Wards;

/**
 * Whether what was asked or held for one need will do for another. What is lacking now is forgiven where it was lacking before and a
 * reason was given for it: for the same value of the same thing.
 */
@ApplicationScoped
class SuitingStill {

    private final Beds beds;
    private final Wards wards;

    SuitingStill(Beds beds, Wards wards) {
        this.beds = beds;
        this.wards = wards;
    }

    Verdict of(WardEnquiry before, Need earlier, Need now) {
        var ward = wards.get(before.wardId());
        return Verdict.of(
                before.notSuited(),
                before.notSuitedReason(),
                Suitability.lacks(ward, earlier),
                Suitability.lacks(ward, now));
    }

    Verdict of(BedHold before, Need earlier, Need now) {
        var ward = wards.get(before.wardId());
        var access = beds.get(before.bedId()).access();
        return Verdict.of(
                before.notSuited(),
                before.notSuitedReason(),
                Suitability.lacks(ward, access, earlier),
                Suitability.lacks(ward, access, now));
    }

    /**
     * What came of it.
     *
     * @param forgiven lacking, with a reason that is still one; in words for a screen
     * @param against lacking, and no reason was given for it: then it does not suit any more
     */
    record Verdict(List<String> forgiven, List<String> against) {

        private static Verdict of(List<String> known, @Nullable String reason, List<Lack> earlier, List<Lack> now) {
            var forgiven = now.stream()
                    .filter(lack -> reason != null && known.contains(lack.words()) && earlier.contains(lack))
                    .toList();
            return new Verdict(
                    words(forgiven),
                    words(now.stream().filter(lack -> !forgiven.contains(lack)).toList()));
        }

        boolean suits() {
            return against.isEmpty();
        }

        private static List<String> words(List<Lack> lacks) {
            return lacks.stream().map(Lack::words).toList();
        }
    }
}
