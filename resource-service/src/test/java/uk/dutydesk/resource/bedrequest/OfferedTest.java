package uk.dutydesk.resource.bedrequest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.dutydesk.resource.bed.WardState;
import uk.dutydesk.resource.ward.AdmittingHours;

class OfferedTest {

    private static final Instant NOW = Instant.parse("2026-11-21T02:10:00Z");
    private static final AdmittingHours ALWAYS = new AdmittingHours(null, null);
    private static final Duration NEAR = Duration.ofMinutes(20);

    @Test
    void offersABedThatIsFreeAndFitting() {
        var offered = Offered.of(List.of(), state(2, false, 0, 0), 1, false, ALWAYS, NEAR, NOW);

        assertThat(offered.offer()).isEqualTo(Offer.AVAILABLE);
        assertThat(offered.why()).containsExactly("1 bed is free and has what the person needs");
    }

    @Test
    void neverOffersWhatIsStale() {
        var offered = Offered.of(List.of(), state(2, true, 0, 0), 0, false, ALWAYS, NEAR, NOW);

        assertThat(offered.offer()).isEqualTo(Offer.CALL_FIRST);
        assertThat(offered.why())
                .containsExactly("Last heard of Saturday 01:23, too long ago to rely on; then 2 beds were free");
    }

    @Test
    void whatTheWardCountedLowerThanItsBedsSayIsAskedAbout() {
        var offered = Offered.of(List.of(), counted(0, 1), 0, false, ALWAYS, NEAR, NOW);

        assertThat(offered.offer()).isEqualTo(Offer.CALL_FIRST);
        assertThat(offered.why()).containsExactly("The ward counted 0 free, Saturday 02:05; its beds say 1");
    }

    @Test
    void saysThatTheFreeBedsLackSomething() {
        var offered = Offered.of(List.of(), state(1, false, 0, 0), 0, false, ALWAYS, NEAR, NOW);

        assertThat(offered.offer()).isEqualTo(Offer.NONE_FREE);
        assertThat(offered.why()).containsExactly("1 bed is free, without what the person needs");
    }

    @Test
    void saysWhatIsNotCountedAsFree() {
        var offered = Offered.of(List.of(), state(0, false, 1, 2), 0, false, ALWAYS, NEAR, NOW);

        assertThat(offered.why())
                .containsExactly(
                        "No bed is free",
                        "1 bed is contradicted and not counted as free",
                        "2 beds are not known and not counted as free");
    }

    @Test
    void saysFromWhenAWardTakesPeopleThatTakesNobodyNow() {
        var hours = new AdmittingHours(LocalTime.of(8, 0), LocalTime.of(20, 0));

        var offered = Offered.of(List.of(), state(1, false, 0, 0), 1, false, hours, NEAR, NOW);

        assertThat(offered.offer()).isEqualTo(Offer.LATER);
        assertThat(offered.why()).contains("Takes nobody new until Saturday 08:00");
    }

    @Test
    void marksAWardThatCannotBeReachedBeforeItCloses() {
        var hours = new AdmittingHours(LocalTime.of(0, 0), LocalTime.of(3, 0));

        var offered = Offered.of(List.of(), state(1, false, 0, 0), 1, false, hours, Duration.ofMinutes(90), NOW);

        assertThat(offered.offer()).isEqualTo(Offer.LATER);
        assertThat(offered.why())
                .contains("Takes nobody new after Saturday 03:00, and the journey takes about 90 minutes");
    }

    @Test
    void saysThatOnlyTheWardKnowsInWhichZoneAFreeBedLies() {
        var offered = Offered.of(List.of(), state(1, false, 0, 0), 1, true, ALWAYS, NEAR, NOW);

        assertThat(offered.why()).contains("A mixed ward: ask whether the bed lies in the zone for this person");
    }

    @Test
    void aStaleWardThatTakesNobodyNowSaysThatToo() {
        var hours = new AdmittingHours(null, LocalTime.of(22, 0));

        var offered = Offered.of(List.of(), state(1, true, 0, 0), 0, false, hours, NEAR, NOW);

        assertThat(offered.offer()).isEqualTo(Offer.CALL_FIRST);
        assertThat(offered.why()).contains("Takes nobody new until Saturday 07:00");
    }

    @Test
    void saysThatMessagesOfItsHospitalCouldNotBeRead() {
        var offered = Offered.of(List.of(), state(1, false, 0, 0, null, 2), 1, false, ALWAYS, NEAR, NOW);

        assertThat(offered.offer()).isEqualTo(Offer.AVAILABLE);
        assertThat(offered.why())
                .containsExactly(
                        "1 bed is free and has what the person needs",
                        "2 messages of the hospital's system could not be understood in the last day: any may be about a bed here");
    }

    private static WardState state(int free, boolean stale, int conflicts, int unknown) {
        return state(free, stale, conflicts, unknown, null, 0);
    }

    /** A live feed says otherwise than the ward's own count, which is the later. */
    private static WardState counted(int counted, int free) {
        return state(free, false, 0, 0, counted, 0);
    }

    private static WardState state(
            int free, boolean stale, int conflicts, int unknown, @Nullable Integer counted, int setAside) {
        return new WardState(
                UUID.randomUUID(),
                10,
                stale ? 0 : free,
                free,
                0,
                0,
                0,
                0,
                0,
                unknown,
                0,
                0,
                conflicts,
                counted,
                counted == null ? null : Instant.parse("2026-11-21T02:05:00Z"),
                counted != null,
                Instant.parse("2026-11-21T01:23:00Z"),
                "feed",
                stale,
                setAside,
                new WardState.Parts(stale ? 0 : free, stale ? free : 0, 0, 0, 0, 0, 0, 0, unknown),
                List.of());
    }
}
