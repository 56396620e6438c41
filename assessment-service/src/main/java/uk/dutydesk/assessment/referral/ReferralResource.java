package uk.dutydesk.assessment.referral;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.assessment.clock.ClockView;
import uk.dutydesk.assessment.clock.LegalClocks;
import uk.dutydesk.assessment.detention.Holding;
import uk.dutydesk.assessment.law.LondonDays;
import uk.dutydesk.assessment.narrative.NarrativeAccess;
import uk.dutydesk.assessment.person.Description;
import uk.dutydesk.assessment.person.KnownNumber;
import uk.dutydesk.assessment.person.People;
import uk.dutydesk.assessment.referral.Referral.Asked;
import uk.dutydesk.assessment.referral.TakingAReferral.Told;
import uk.dutydesk.assessment.timeline.LogEntries;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.idempotency.Idempotent;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.kit.outbox.Outbox;
import uk.dutydesk.kit.version.IfMatch;

/** Taking referrals and considering them. */
@Path("/referrals")
@RolesAllowed({Roles.AMHP, Roles.SERVICE_MANAGER})
public class ReferralResource {

    private final Referrals referrals;
    private final TakingAReferral taking;
    private final Considering considering;
    private final People people;
    private final LegalClocks clocks;
    private final LogEntries log;
    private final NarrativeAccess access;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock wallClock;

    ReferralResource(
            Referrals referrals,
            TakingAReferral taking,
            Considering considering,
            People people,
            LegalClocks clocks,
            LogEntries log,
            NarrativeAccess access,
            Outbox outbox,
            Audit audit,
            Clock wallClock) {
        this.referrals = referrals;
        this.taking = taking;
        this.considering = considering;
        this.people = people;
        this.clocks = clocks;
        this.log = log;
        this.access = access;
        this.outbox = outbox;
        this.audit = audit;
        this.wallClock = wallClock;
    }

    @POST
    @Idempotent
    @Transactional
    @ResponseStatus(201)
    @RolesAllowed(Roles.AMHP)
    @Operation(summary = "Take a referral: the person, the request, and the power they are held under")
    public ReferralView take(@NotNull @Valid ReferralRequest request) {
        var id = Objects.requireNonNullElseGet(request.id(), UUID::randomUUID);
        return view(taking.take(id, request.reference(), request.told(), request.asked()));
    }

    @GET
    @Transactional
    @Operation(summary = "The latest referrals, newest first; what was written about each is on its own page")
    public List<ReferralView> list(@QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        var latest = referrals.latest(limit);
        latest.forEach(referral -> audit.read("referral", referral.id()));
        return latest.stream().map(referral -> view(referral, false)).toList();
    }

    @GET
    @Path("/{id}")
    @Transactional
    public ReferralView show(UUID id) {
        return seen(referrals.get(id));
    }

    @POST
    @Path("/{id}/consideration")
    @Idempotent
    @Transactional
    @Operation(
            summary = "Begin to consider the case (triage, section 13(1)); a coordinator or manager may name who does")
    public ReferralView consider(UUID id, @NotNull @Valid Consideration request) {
        var referral = referrals.get(id);
        considering.take(referral, request.amhpId(), request.reason());
        log.add(id, request.happenedAt(), "TRIAGE", "Being considered");
        audit.changed("referral", id, "ReferralConsidered");
        return view(referral);
    }

    @POST
    @Path("/{id}/closure")
    @Idempotent
    @Transactional
    @RolesAllowed(Roles.AMHP)
    @Operation(summary = "Close without an assessment: advice only, diverted, or not proceeding, with the reason")
    public ReferralView close(UUID id, @NotNull @Valid Closure request) {
        var referral = referrals.get(id);
        referral.close(request.outcome(), request.reason(), request.happenedAt(), request.letterSentAt() != null);
        clocks.running(id).forEach(clock -> clocks.stop(clock, request.happenedAt(), "referral closed"));
        log.add(id, request.happenedAt(), request.outcome().name(), request.reason());
        outbox.add(new ReferralClosed(id, referral.authority(), request.outcome()));
        audit.changed("referral", id, "ReferralClosed");
        return view(referral);
    }

    @PUT
    @Path("/{id}/place")
    @Transactional
    @RolesAllowed(Roles.AMHP)
    @Operation(summary = "Record a move to another place; the clock does not restart")
    public ReferralView move(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid Move request) {
        var referral = referrals.get(id);
        IfMatch.require(ifMatch, referral.version());
        var holding = request.holding().withPower(referral.power());
        var now = wallClock.instant();
        holding.requireAllowedPlace(people.get(referral.personId()).ageOn(LondonDays.dayOf(now)), now);
        referral.standsAt(holding);
        log.add(id, request.happenedAt(), "MOVED", "Moved to another place");
        audit.changed("referral", id, "PersonMoved");
        referrals.flush();
        return view(referral);
    }

    private ReferralView seen(Referral referral) {
        audit.read("referral", referral.id());
        return view(referral);
    }

    private ReferralView view(Referral referral) {
        referrals.flush(); // who has it is read from the database
        return view(referral, access.mayRead(referral.id()));
    }

    private ReferralView view(Referral referral, boolean narrative) {
        var now = wallClock.instant();
        var running = clocks.running(referral.id()).stream()
                .map(clock -> ClockView.of(clock, now))
                .toList();
        return ReferralView.of(referral, people.get(referral.personId()), running, narrative, now);
    }

    /**
     * @param id chosen by the caller where the same referral may be sent twice
     * @param knownNumber said when asked again, because the NHS number belongs to a record that says something else
     */
    record ReferralRequest(
            @Nullable UUID id,
            @Nullable @Pattern(regexp = "R-[0-9]{1,8}") String reference,
            @Nullable UUID personId,
            @NotNull @Valid Description person,
            @Nullable KnownNumber knownNumber,
            @NotNull Source source,
            @Nullable @Size(max = 200) String referrerName,
            @Nullable @Size(max = 200) String referrerContact,
            @NotNull @PastOrPresent Instant receivedAt,
            @Nullable @Size(max = 4000) String whatIsHappening,
            boolean relativeRequires,
            @Nullable @Valid Holding detention) {

        Told told() {
            return new Told(personId, person, knownNumber);
        }

        Asked asked() {
            return new Asked(
                    source,
                    referrerName,
                    referrerContact,
                    receivedAt,
                    whatIsHappening,
                    relativeRequires,
                    Objects.requireNonNullElse(detention, Holding.NOT_HELD));
        }

        @Override
        public String toString() {
            return "ReferralRequest[...]";
        }
    }

    /**
     * @param amhpId left out by an AMHP who takes it
     * @param reason needed where a colleague considers it already
     */
    record Consideration(
            @NotNull @PastOrPresent Instant happenedAt,
            @Nullable UUID amhpId,
            @Nullable @Size(min = 3, max = 500) String reason) {

        @Override
        public String toString() {
            return "Consideration[" + amhpId + "]";
        }
    }

    /** @param letterSentAt when the nearest relative was given the reasons in writing, where they required consideration */
    record Closure(
            @NotNull ReferralState outcome,
            @NotBlank @Size(max = 4000) String reason,
            @NotNull @PastOrPresent Instant happenedAt,
            @Nullable @PastOrPresent Instant letterSentAt) {

        @Override
        public String toString() {
            return "Closure[" + outcome + "]";
        }
    }

    record Move(
            @NotNull @PastOrPresent Instant happenedAt,
            @NotNull @Valid Holding holding) {}
}
