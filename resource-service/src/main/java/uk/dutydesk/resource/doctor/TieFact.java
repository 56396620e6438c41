package uk.dutydesk.resource.doctor;

import java.util.UUID;
import uk.dutydesk.kit.outbox.Fact;

/** What is told of a tie. Whoever applies the conflict rules needs all of them, so they are told as the region's, not one authority's. */
sealed interface TieFact extends Fact permits TieDeclared, TieWithdrawn {

    UUID tieId();

    @Override
    default String topic() {
        return "dutydesk.resource.doctors";
    }

    @Override
    default UUID aggregateId() {
        return tieId();
    }
}
