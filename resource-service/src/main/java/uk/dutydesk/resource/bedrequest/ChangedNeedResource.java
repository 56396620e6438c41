package uk.dutydesk.resource.bedrequest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.resource.bed.BedHold;
import uk.dutydesk.resource.bed.BedHolds;
import uk.dutydesk.resource.bedrequest.SuitingStill.Verdict;
import uk.dutydesk.resource.ward.KnownAccess;
import uk.dutydesk.resource.ward.KnownWardType;
import uk.dutydesk.resource.ward.Wards;

/** What would come of it if a person needed something else, read before anybody says so. */
@Path("/bed-search/{assessment}/changed-need")
@RolesAllowed(Roles.AMHP)
public class ChangedNeedResource {

    private final BedRequests requests;
    private final WardEnquiries enquiries;
    private final BedHolds holds;
    private final SuitingStill suiting;
    private final NeedInWords inWords;
    private final Wards wards;
    private final Caller caller;
    private final Audit audit;
    private final HoldSettings settings;
    private final Clock clock;

    ChangedNeedResource(
            BedRequests requests,
            WardEnquiries enquiries,
            BedHolds holds,
            SuitingStill suiting,
            NeedInWords inWords,
            Wards wards,
            Caller caller,
            Audit audit,
            HoldSettings settings,
            Clock clock) {
        this.requests = requests;
        this.enquiries = enquiries;
        this.holds = holds;
        this.suiting = suiting;
        this.inWords = inWords;
        this.wards = wards;
        this.caller = caller;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    @POST
    @Transactional
    @Operation(
            summary =
                    "What wards are told and what they would be told, and who would be asked again; nothing is changed by asking")
    public Foreseen foresee(UUID assessment, @NotNull @Valid NeedEntry entry) {
        var request = requests.liveOf(assessment)
                .filter(known -> known.authority().equals(caller.authority()))
                .orElseThrow(EntityNotFoundException::new);
        audit.read("bed-request", assessment);
        var earlier = request.need();
        var need = entry.need();
        var told = !earlier.isToldAs(need);
        return new Foreseen(
                request.askedVersion(),
                inWords.of(earlier),
                inWords.of(need),
                told,
                told ? asked(assessment, earlier, need) : List.of(),
                told ? kept(assessment, earlier, need) : List.of());
    }

    private List<Touched> asked(UUID assessment, Need earlier, Need now) {
        return enquiries.open(assessment).stream()
                .map(enquiry -> touched(enquiry.wardId(), suiting.of(enquiry, earlier, now), null))
                .toList();
    }

    private List<Touched> kept(UUID assessment, Need earlier, Need now) {
        return holds.kept(assessment).stream()
                .filter(hold -> hold.keepsTheBedAt(clock.instant()))
                .map(hold -> touched(hold.wardId(), suiting.of(hold, earlier, now), keptUntil(hold)))
                .toList();
    }

    /** No longer than it is kept now, nor than any new hold. */
    private Instant keptUntil(BedHold hold) {
        var latest = clock.instant().plus(settings.length());
        return hold.heldUntil().isBefore(latest) ? hold.heldUntil() : latest;
    }

    private Touched touched(UUID ward, Verdict verdict, @Nullable Instant until) {
        return new Touched(wards.get(ward).name(), verdict.suits(), verdict.against(), verdict.suits() ? until : null);
    }

    /** A need as the case says it, of the lists of this service. */
    record NeedEntry(
            @NotBlank @KnownWardType String type,
            @Min(0) @Max(130) int age,

            @NotBlank @Pattern(regexp = "[1289]|FEMALE|MALE|OTHER", message = "Choose whom the ward is for") String sex,

            boolean section136,
            @NotNull @Size(max = 20) List<@NotBlank @KnownAccess String> accessibility,
            @Nullable @Pattern(regexp = "[0-3]") String security,
            @Nullable Boolean detained) {

        Need need() {
            return new Need(type, age, sex, section136, accessibility, security, detained);
        }

        /** What a person needs stays out of logs. */
        @Override
        public String toString() {
            return "NeedEntry[...]";
        }
    }

    /**
     * What would come of it.
     *
     * @param needVersion the case's number of what was compared with: where the case knows a later one, this is not what would come of it
     * @param told whether wards would be told anything else; where not, nobody is asked again and a yes stays a yes
     * @param wards that are asked now, or have said that they could
     * @param beds that are kept for the person now
     */
    record Foreseen(
            int needVersion,
            @NotNull String wordsBefore,
            @NotNull String words,
            boolean told,
            @NotNull List<Touched> wards,
            @NotNull List<Touched> beds) {}

    /**
     * A ward, or a bed of it.
     *
     * @param askedAgain false where it does not suit any more
     * @param against why not, in words for a screen
     * @param until when the bed would be kept no longer if this were said now, in UTC; null for a ward, and for a bed that would be lost
     */
    record Touched(
            @NotNull String wardName,
            boolean askedAgain,
            @NotNull List<String> against,
            @Nullable Instant until) {}
}
