package uk.dutydesk.rota.demand;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.planning.Cover;
import uk.dutydesk.rota.planning.Role;

/** Something that has to be staffed again and again: "HUB, 09:00 to 17:00, Monday to Friday". */
@Entity
public class ShiftLine {

    @Id
    private UUID id = new UUID(0, 0);

    @Version
    private int version;

    private String code = "";
    private String name = "";

    @Enumerated(EnumType.STRING)
    private Role role = Role.DUTY_AMHP;

    private List<String> otherRoles = List.of();
    private LocalTime startsAt = LocalTime.MIDNIGHT;
    private LocalTime endsAt = LocalTime.MIDNIGHT;
    private List<String> days = List.of();

    @Enumerated(EnumType.STRING)
    private OnBankHolidays bankHolidays = OnBankHolidays.AS_USUAL;

    @Enumerated(EnumType.STRING)
    private Cover cover = Cover.NONE;

    private boolean onCall;
    private String actingFor = "";
    private @Nullable UUID teamId;
    private int required = 1;
    private int priority = 1;
    private int position;

    protected ShiftLine() {} // for Hibernate

    ShiftLine(UUID id) {
        this.id = id;
    }

    void describe(String newCode, String newName, Pattern pattern, Staffing staffing, int newPosition) {
        this.code = newCode;
        this.name = newName;
        this.startsAt = pattern.startsAt();
        this.endsAt = pattern.endsAt();
        this.days = pattern.days().stream().sorted().map(DayOfWeek::name).toList();
        this.bankHolidays = pattern.onBankHolidays();
        this.role = staffing.role();
        this.otherRoles = staffing.otherRoles().stream().map(Role::name).toList();
        this.cover = staffing.cover();
        this.onCall = staffing.onCall();
        this.actingFor = staffing.actingFor();
        this.teamId = staffing.teamId();
        this.required = staffing.required();
        this.priority = staffing.priority();
        this.position = newPosition;
    }

    public Pattern pattern() {
        var onDays = days.stream().map(DayOfWeek::valueOf).collect(Collectors.toSet());
        return new Pattern(startsAt, endsAt, onDays, bankHolidays);
    }

    public Staffing staffing() {
        var others = otherRoles.stream().map(Role::valueOf).toList();
        return new Staffing(role, others, cover, onCall, actingFor, teamId, required, priority);
    }

    public UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    public String code() {
        return code;
    }

    /** How people call it: "Night". */
    String name() {
        return name;
    }

    int position() {
        return position;
    }
}
