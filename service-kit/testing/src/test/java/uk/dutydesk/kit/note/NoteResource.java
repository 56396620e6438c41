package uk.dutydesk.kit.note;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.idempotency.Idempotent;
import uk.dutydesk.kit.outbox.Outbox;
import uk.dutydesk.kit.version.IfMatch;

@Path("/notes")
@RolesAllowed("AMHP")
@Transactional
class NoteResource {

    private final EntityManager database;
    private final Outbox outbox;
    private final Audit audit;

    NoteResource(EntityManager database, Outbox outbox, Audit audit) {
        this.database = database;
        this.outbox = outbox;
        this.audit = audit;
    }

    @POST
    @Idempotent
    public Response write(@Valid NoteRequest request) {
        var note = new Note(UUID.randomUUID(), request.words(), request.writtenAt());
        database.persist(note);
        outbox.add(new NoteWritten(note.id()));
        audit.changed("note", note.id(), "NoteWritten");
        return Response.status(201).entity(View.of(note)).build();
    }

    @GET
    @Path("/{id}")
    public Response show(UUID id) {
        var note = get(id);
        audit.read("note", id);
        return Response.ok(View.of(note))
                .header("ETag", IfMatch.etag(note.version()))
                .build();
    }

    @PUT
    @Path("/{id}")
    public View reword(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid NoteRequest request) {
        var note = get(id);
        IfMatch.require(ifMatch, note.version());
        note.reword(request.words());
        return View.of(note);
    }

    private Note get(UUID id) {
        var note = database.find(Note.class, id);
        if (note == null) {
            throw new EntityNotFoundException();
        }
        return note;
    }

    record NoteRequest(
            @NotNull @Size(min = 1, max = 2000) String words,
            @NotNull @PastOrPresent Instant writtenAt) {}

    record View(UUID id, String words, Instant writtenAt) {

        static View of(Note note) {
            return new View(note.id(), note.words(), note.writtenAt());
        }
    }
}
