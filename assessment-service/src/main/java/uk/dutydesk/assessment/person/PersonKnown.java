package uk.dutydesk.assessment.person;

import java.util.List;
import uk.dutydesk.kit.problem.Refusal;

/** An NHS number that belongs to somebody of whom other things are known. Which things is said; what they are is not. */
public final class PersonKnown extends Refusal {

    private final List<String> differ;

    PersonKnown(List<String> differ) {
        super(
                "person-known",
                "This NHS number belongs to somebody recorded here of whom we know something else. Check the number with"
                        + " whoever is asking, then say whether it is the same person.");
        this.differ = List.copyOf(differ);
    }

    @Override
    public List<String> fields() {
        return differ.stream().map(field -> "person." + field).toList();
    }
}
