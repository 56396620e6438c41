package uk.dutydesk.rota.duty;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;

/** What changed for the caller on the rota, until they say they have seen it. */
@Path("/notices")
@RolesAllowed(Roles.AMHP)
public class NoticeResource {

    private final Notices notices;
    private final Duties duties;
    private final Caller caller;
    private final Clock clock;

    NoticeResource(Notices notices, Duties duties, Caller caller, Clock clock) {
        this.notices = notices;
        this.duties = duties;
        this.caller = caller;
        this.clock = clock;
    }

    /** Newest first. */
    @GET
    @Transactional
    public List<NoticeView> list() {
        var unseen = notices.unseenBy(self());
        var known = duties.list("id in ?1", unseen.stream().map(Notice::dutyId).toList()).stream()
                .collect(Collectors.toMap(Duty::id, Function.identity()));
        return unseen.stream()
                .flatMap(notice ->
                        Stream.ofNullable(known.get(notice.dutyId())).map(duty -> NoticeView.of(notice, duty)))
                .toList();
    }

    /** The caller has seen these: they are not shown again. What came since is not among them, and is. */
    @PUT
    @Path("/seen")
    @Transactional
    public void see(@Valid @NotNull SeenRequest request) {
        notices.unseenBy(self()).stream()
                .filter(notice -> request.noticeIds().contains(notice.id()))
                .forEach(notice -> notice.see(clock.instant()));
    }

    private UUID self() {
        var person = caller.person();
        if (person == null) {
            throw new EntityNotFoundException();
        }
        return Objects.requireNonNull(person);
    }

    record SeenRequest(@NotNull @Size(max = 200) Set<@NotNull UUID> noticeIds) {}

    record NoticeView(
            @NotNull UUID id,
            @NotNull Notice.Kind kind,
            @NotNull Instant at,
            @NotNull UUID dutyId,
            @NotNull String line,
            @NotNull Instant start,
            @NotNull Instant end) {

        static NoticeView of(Notice notice, Duty duty) {
            return new NoticeView(
                    notice.id(),
                    notice.kind(),
                    notice.at(),
                    duty.id(),
                    duty.line(),
                    duty.time().start(),
                    duty.time().end());
        }
    }
}
