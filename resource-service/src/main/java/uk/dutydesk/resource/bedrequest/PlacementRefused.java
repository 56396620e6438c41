package uk.dutydesk.resource.bedrequest;

import java.util.List;
import uk.dutydesk.kit.problem.Refusal;

/** Nobody has decided, or not as the definition has it, whether this is a placement out of area. */
final class PlacementRefused extends Refusal {

    private PlacementRefused(String reason) {
        super("placement-undecided", reason);
    }

    static PlacementRefused undecided(String ward) {
        return new PlacementRefused(ward
                + " does not usually admit people of this community team. Say whether the care co-ordinator could visit regularly, whether this"
                + " is a placement out of area, and why.");
    }

    static PlacementRefused notAsDefined() {
        return new PlacementRefused(
                "Where the care co-ordinator can visit regularly it is not a placement out of area, by the national definition.");
    }

    @Override
    public List<String> fields() {
        return List.of("placement");
    }
}
