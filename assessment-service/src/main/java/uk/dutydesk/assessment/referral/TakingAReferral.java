package uk.dutydesk.assessment.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.assessment.clock.LegalClock.Running;
import uk.dutydesk.assessment.clock.LegalClocks;
import uk.dutydesk.assessment.detention.Holding;
import uk.dutydesk.assessment.law.LondonDays;
import uk.dutydesk.assessment.person.Description;
import uk.dutydesk.assessment.person.KnownNumber;
import uk.dutydesk.assessment.person.People;
import uk.dutydesk.assessment.referral.Referral.Asked;
import uk.dutydesk.assessment.timeline.LogEntries;
import uk.dutydesk.assessment.timeline.Recorder;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.outbox.Outbox;
import uk.dutydesk.kit.tenancy.Tenancy;

/** A call comes in: the person, the request and the clock that may be running are written down as one. */
@ApplicationScoped
class TakingAReferral {

    private final Referrals referrals;
    private final ReferenceNumbers numbers;
    private final People people;
    private final LegalClocks clocks;
    private final LogEntries log;
    private final Outbox outbox;
    private final Audit audit;
    private final Recorder recorder;
    private final Tenancy tenancy;
    private final Clock wallClock;

    TakingAReferral(
            Referrals referrals,
            ReferenceNumbers numbers,
            People people,
            LegalClocks clocks,
            LogEntries log,
            Outbox outbox,
            Audit audit,
            Recorder recorder,
            Tenancy tenancy,
            Clock wallClock) {
        this.referrals = referrals;
        this.numbers = numbers;
        this.people = people;
        this.clocks = clocks;
        this.log = log;
        this.outbox = outbox;
        this.audit = audit;
        this.recorder = recorder;
        this.tenancy = tenancy;
        this.wallClock = wallClock;
    }

    /** Who the person is, as far as the caller says. */
    record Told(
            @Nullable UUID personId,
            Description person,
            @Nullable KnownNumber knownNumber) {

        @Override
        public String toString() {
            return "Told[...]";
        }
    }

    Referral take(UUID id, @Nullable String reference, Told told, Asked asked) {
        var now = wallClock.instant();
        var person = people.meet(told.personId(), told.person(), told.knownNumber());
        asked.holding().requireAllowedPlace(person.ageOn(LondonDays.dayOf(now)), now);
        var referral = new Referral(
                id, tenancy.current(), numbers.referral(reference), person.id(), asked, now, recorder.name());
        referrals.persist(referral);
        log.add(id, asked.receivedAt(), "REFERRED", "Referral received: " + asked.source());
        if (told.knownNumber() == KnownNumber.WITHOUT_NUMBER) {
            log.add(id, asked.receivedAt(), "IDENTITY_UNCLEAR", "The NHS number given belongs to another record here");
        }
        startClock(referral, asked.holding());
        outbox.add(new ReferralReceived(id, referral.authority(), asked.source(), asked.receivedAt()));
        audit.changed("referral", id, "ReferralReceived");
        return referral;
    }

    /** A clock that has run out already is started all the same, and flagged: what happened is recorded. */
    private void startClock(Referral referral, Holding holding) {
        holding.period().ifPresent(period -> {
            var clock = clocks.start(
                    UUID.randomUUID(),
                    new Running(
                            referral.id(),
                            null,
                            period.kind(),
                            period.startedBy(),
                            period.startedAt(),
                            period.endsAt()));
            var words = period.kind().words() + ": " + period.startedBy().words();
            log.add(referral.id(), period.startedAt(), "CLOCK_STARTED", words);
            if (clock.wasRecordedTooLate()) {
                log.add(
                        referral.id(),
                        clock.endsAt(),
                        "POSSIBLE_BREACH",
                        "The time was already up when this was recorded");
            }
        });
    }
}
