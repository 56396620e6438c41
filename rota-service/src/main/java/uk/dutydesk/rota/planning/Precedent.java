package uk.dutydesk.rota.planning;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose a place already is, in a way, before a rota is made.
 *
 * @param publishedTo who has it in the rota that is published for its day; people have made plans by that
 * @param notice how little time there is to plan anew: 3 within two weeks, 2 within six, else 1
 * @param turnOf whose turn it is, where the line goes round
 */
public record Precedent(
        @Nullable UUID publishedTo, int notice, @Nullable UUID turnOf) {

    public static final Precedent NONE = new Precedent(null, 1, null);

    public Precedent turnOf(UUID person) {
        return new Precedent(publishedTo, notice, person);
    }
}
