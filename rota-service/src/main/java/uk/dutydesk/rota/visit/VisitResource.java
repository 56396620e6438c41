package uk.dutydesk.rota.visit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityNotFoundException;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.idempotency.Idempotent;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.rota.amhp.Amhps;

/** Lone working: who is out, when a word is due, and who asked after them. */
@Path("/visits")
@RolesAllowed({Roles.AMHP, Roles.SERVICE_MANAGER})
public class VisitResource {

    private final Visits visits;
    private final KeepingInTouch touch;
    private final Amhps amhps;
    private final Caller caller;
    private final Audit audit;

    VisitResource(Visits visits, KeepingInTouch touch, Amhps amhps, Caller caller, Audit audit) {
        this.visits = visits;
        this.touch = touch;
        this.amhps = amhps;
        this.caller = caller;
        this.audit = audit;
    }

    /** Everybody who is out, the word due soonest first. Where they are is for their buddy and managers, until nobody reaches them. */
    @GET
    @Transactional
    public List<VisitView> list() {
        return views(visits.open());
    }

    @POST
    @RolesAllowed(Roles.AMHP)
    @Idempotent
    @Transactional
    @APIResponseSchema(value = NextWord.class, responseCode = "201")
    public Response goOut(@Valid @NotNull GoingOut request) {
        amhps.getOurs(request.buddyId()); // a buddy signed in for another authority would hear of nothing
        var id = request.id() == null ? UUID.randomUUID() : request.id();
        var destination = new Destination(request.place(), request.plan(), request.assessmentId());
        var visit = touch.goOut(id, self(), request.buddyId(), request.dueAt(), destination);
        return Response.status(201).entity(NextWord.of(visit)).build();
    }

    /** The one who is out says that all is well. */
    @POST
    @Path("/{id}/check-ins")
    @RolesAllowed(Roles.AMHP)
    @Idempotent
    @Transactional
    @APIResponseSchema(NextWord.class)
    public Response checkIn(UUID id, @Valid @NotNull CheckIn request) {
        var visit = ownAlone(id);
        touch.allIsWell(visit, request.nextDue());
        return Response.ok(NextWord.of(visit)).build();
    }

    /** The one who is out is back. Where they were is forgotten. */
    @POST
    @Path("/{id}/return")
    @RolesAllowed(Roles.AMHP)
    @Idempotent
    @Transactional
    public Response comeBack(UUID id) {
        var visit = ownAlone(id);
        touch.back(visit, visit.amhpId());
        return Response.noContent().build();
    }

    /** Whoever is asked to asks after the one who is out, and says what they found: the buddy, a manager, in the end everybody. */
    @POST
    @Path("/{id}/answers")
    @Idempotent
    @Transactional
    public Response answer(UUID id, @Valid @NotNull Answer request) {
        var visit = visits.openAlone(id);
        if (visit.amhpId().equals(caller.person())) {
            throw new VisitRefused("Say yourself that all is well, or that you are back.");
        }
        var step = visits.missed(List.of(id)).get(id);
        if (!mayKnowWhere(visit, step)) {
            throw new EntityNotFoundException();
        }
        var by = caller.person();
        switch (request.found()) {
            case SPOKEN_TO -> touch.spokenTo(visit, Objects.requireNonNull(request.nextDue()), by);
            case BACK -> touch.back(visit, by);
            case NOT_REACHED -> touch.notReached(visit, step, by);
            case POLICE_CALLED -> touch.policeCalled(visit, by);
        }
        return Response.noContent().build();
    }

    private Visit ownAlone(UUID id) {
        var visit = visits.openAlone(id);
        if (!visit.amhpId().equals(caller.person())) {
            throw new EntityNotFoundException();
        }
        return visit;
    }

    private UUID self() {
        var person = caller.person();
        if (person == null) {
            throw new EntityNotFoundException();
        }
        return person;
    }

    private List<VisitView> views(List<Visit> some) {
        var ids = some.stream().map(Visit::id).toList();
        var words = visits.wordsOf(ids).stream().collect(Collectors.groupingBy(Word::visitId));
        var missed = visits.missed(ids);
        var people = new HashSet<UUID>();
        some.forEach(visit -> people.addAll(List.of(visit.amhpId(), visit.buddyId())));
        words.values()
                .forEach(each -> each.forEach(word -> {
                    if (word.saidBy() != null) {
                        people.add(word.saidBy());
                    }
                }));
        var known = amhps.byId(people);
        return some.stream()
                .map(visit -> {
                    var step = missed.get(visit.id());
                    var mayKnow = mayKnowWhere(visit, step);
                    if (mayKnow && !visit.amhpId().equals(caller.person())) {
                        audit.read("visit", visit.id());
                    }
                    return VisitView.of(visit, step, mayKnow, words.getOrDefault(visit.id(), List.of()), known);
                })
                .toList();
    }

    private boolean mayKnowWhere(Visit visit, @Nullable Step missed) {
        var self = caller.person();
        return caller.has(Roles.SERVICE_MANAGER)
                || visit.amhpId().equals(self)
                || visit.buddyId().equals(self)
                || missed == Step.EVERYONE;
    }

    /**
     * @param place where, as somebody who has to come would need it
     * @param plan what is expected there: risks, ways out, the police reference
     * @param dueAt when the first word is due; within four hours
     */
    record GoingOut(
            @Nullable UUID id,
            @NotNull UUID buddyId,
            @NotBlank @Size(max = 200) String place,
            @Nullable @Size(max = 1000) String plan,
            @Nullable UUID assessmentId,
            @NotNull Instant dueAt) {

        @Override
        public String toString() {
            return "GoingOut[" + id + "]";
        }
    }

    record CheckIn(@NotNull Instant nextDue) {}

    /** Kept with the request's key for a while, so it says nothing of where. */
    record NextWord(@NotNull UUID id, @NotNull Instant dueAt) {

        static NextWord of(Visit visit) {
            return new NextWord(visit.id(), visit.dueAt());
        }
    }

    /** What somebody who asked after them found. */
    enum Found {
        SPOKEN_TO,
        BACK,
        NOT_REACHED,
        POLICE_CALLED
    }

    /** @param nextDue when the next word is due, where they were spoken to */
    record Answer(@NotNull Found found, @Nullable Instant nextDue) {

        @AssertTrue(message = "say when their next word is due") boolean isNextDue() {
            return found != Found.SPOKEN_TO || nextDue != null;
        }
    }
}
