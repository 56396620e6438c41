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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;
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
            Clock clock) {
        this.requests = requests;
        this.enquiries = enquiries;
        this.holds = holds;
        this.suiting = suiting;
        this.inWords = inWords;
        this.wards = wards;
        this.caller = caller;
        this.audit = audit;
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
                inWords.of(earlier),
                inWords.of(need),
                told,
                told ? asked(assessment, earlier, need) : List.of(),
                told ? kept(assessment, earlier, need) : List.of());
    }

    private List<Touched> asked(UUID assessment, Need earlier, Need now) {
        return enquiries.open(assessment).stream()
                .map(enquiry -> touched(enquiry.wardId(), suiting.of(enquiry, earlier, now)))
                .toList();
    }

    private List<Touched> kept(UUID assessment, Need earlier, Need now) {
        return holds.kept(assessment).stream()
                .filter(hold -> hold.keepsTheBedAt(clock.instant()))
                .map(hold -> touched(hold.wardId(), suiting.of(hold, earlier, now)))
                .toList();
    }

    private Touched touched(UUID ward, Verdict verdict) {
        return new Touched(wards.get(ward).name(), verdict.suits(), verdict.against());
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
     * @param told whether wards would be told anything else; where not, nobody is asked again and a yes stays a yes
     * @param wards that are asked now, or have said that they could
     * @param beds that are kept for the person now
     */
    record Foreseen(
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
     */
    record Touched(
            @NotNull String wardName,
            boolean askedAgain,
            @NotNull List<String> against) {}
}
