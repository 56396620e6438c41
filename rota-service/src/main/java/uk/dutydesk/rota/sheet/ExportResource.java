package uk.dutydesk.rota.sheet;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityNotFoundException;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.kit.table.Csv;
import uk.dutydesk.kit.time.LondonTime;

/** People, leave and demand as files, in the columns in which they may be read again. */
@Path("/exports/{kind: [a-z]+}.{form: csv|xlsx}")
@RolesAllowed(Roles.SERVICE_MANAGER)
public class ExportResource {

    private final Instance<SheetKind> kinds;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    ExportResource(Instance<SheetKind> kinds, Audit audit, Caller caller, Clock clock) {
        this.kinds = kinds;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "What is recorded, as CSV or an Excel workbook")
    @Transactional
    public Response export(String kind, String form) {
        var sheet = kinds.stream()
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .orElseThrow(EntityNotFoundException::new);
        audit.read(kind + "-file", fileOf(caller.authority()));
        var rows = Stream.concat(
                        Stream.of(sheet.columns()),
                        sheet.recorded().stream()
                                .map(entry -> entry.cells().stream()
                                        .map(Formulas::written)
                                        .toList()))
                .toList();
        var day = clock.instant().atZone(LondonTime.LONDON).toLocalDate();
        return Response.ok(form.equals("csv") ? Csv.written(rows) : Workbook.written(kind, rows))
                .type(form.equals("csv") ? ImportResource.CSV + ";charset=UTF-8" : ImportResource.WORKBOOK)
                .header("Content-Disposition", "attachment; filename=\"" + kind + "-" + day + "." + form + "\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Whose register was read: an authority has no id but its code. */
    static UUID fileOf(String authority) {
        return UUID.nameUUIDFromBytes(authority.getBytes(StandardCharsets.UTF_8));
    }
}
