package uk.dutydesk.rota.sheet;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityNotFoundException;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.kit.audit.Audit;
import uk.dutydesk.kit.idempotency.Idempotent;
import uk.dutydesk.kit.identity.Caller;
import uk.dutydesk.kit.identity.Roles;
import uk.dutydesk.rota.sheet.Importing.Checked;
import uk.dutydesk.rota.sheet.Importing.Comparison;
import uk.dutydesk.rota.sheet.Importing.State;

/** People, leave and demand from a file: looked at first, then recorded whole. */
@Path("/imports/{kind}")
@RolesAllowed(Roles.SERVICE_MANAGER)
public class ImportResource {

    static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String CSV = "text/csv";

    private static final int MOST_SHOWN = 1_000;

    private final Importing importing;
    private final Instance<SheetKind> kinds;
    private final Audit audit;
    private final Caller caller;

    ImportResource(Importing importing, Instance<SheetKind> kinds, Audit audit, Caller caller) {
        this.importing = importing;
        this.kinds = kinds;
        this.audit = audit;
        this.caller = caller;
    }

    /** Says what the file would change, and changes nothing. */
    @POST
    @Path("/preview")
    @Consumes({CSV, WORKBOOK, "application/octet-stream"})
    @Operation(summary = "What a file would change, row by row")
    @Transactional
    public FileView preview(String kind, byte[] file) {
        var sheet = kind(kind);
        audit.read(kind + "-file", ExportResource.fileOf(caller.authority()));
        return FileView.of(importing.compare(sheet, file));
    }

    /** Records the very file that was looked at, whose digest If-Match gives: the whole of it, or nothing. */
    @POST
    @Consumes({CSV, WORKBOOK, "application/octet-stream"})
    @Operation(summary = "Record what a file says")
    @Idempotent
    @Transactional
    public FileView apply(String kind, @HeaderParam("If-Match") @Nullable String ifMatch, byte[] file) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw FileRefused.notLookedAt();
        }
        return FileView.of(importing.apply(kind(kind), file, ifMatch.replace("\"", "")));
    }

    private SheetKind kind(String name) {
        return kinds.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(EntityNotFoundException::new);
    }

    /**
     * A file compared with what is recorded.
     *
     * @param digest to be sent back as If-Match when it is applied
     * @param rows refused ones first, then changes, additions and what stays; the first thousand
     */
    record FileView(
            @NotNull String digest,
            int refused,
            int changed,
            int added,
            int unchanged,
            @NotNull List<RowView> rows) {

        static FileView of(Comparison comparison) {
            return new FileView(
                    comparison.digest(),
                    comparison.in(State.REFUSED).size(),
                    comparison.in(State.CHANGED).size(),
                    comparison.in(State.ADDED).size(),
                    comparison.in(State.UNCHANGED).size(),
                    comparison.rows().stream()
                            .sorted(Comparator.comparing(Checked::state))
                            .limit(MOST_SHOWN)
                            .map(RowView::of)
                            .toList());
        }
    }

    /**
     * A row of the file.
     *
     * @param row its number in the file; the first row, which names the columns, is 1
     */
    record RowView(
            int row,
            @NotNull State state,
            @Nullable String label,
            @NotNull List<MistakeView> mistakes,
            @NotNull List<ChangeView> changes) {

        static RowView of(Checked checked) {
            var wanted = checked.wanted();
            return new RowView(
                    checked.row().number(),
                    checked.state(),
                    wanted == null ? null : wanted.entry().label(),
                    checked.row().mistakes().stream()
                            .map(mistake -> new MistakeView(mistake.column(), mistake.sentence()))
                            .toList(),
                    checked.changes().stream()
                            .map(change -> new ChangeView(change.column(), change.before(), change.after()))
                            .toList());
        }

        @Override
        public String toString() {
            return "RowView[" + row + "]";
        }
    }

    record MistakeView(@NotNull String column, @NotNull String sentence) {}

    record ChangeView(
            @NotNull String column,
            @NotNull String before,
            @NotNull String after) {

        @Override
        public String toString() {
            return "ChangeView[" + column + "]";
        }
    }
}
