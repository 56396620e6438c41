package uk.dutydesk.resource.bedrequest;

import java.util.List;
import uk.dutydesk.kit.problem.Refusal;

/** Wards are for ages: without one nothing is looked for. */
final class AgeNotGiven extends Refusal {

    AgeNotGiven() {
        super("age-not-given", "Give the age: wards are chosen by it.");
    }

    @Override
    public int status() {
        return 400;
    }

    @Override
    public List<String> fields() {
        return List.of("age");
    }
}
