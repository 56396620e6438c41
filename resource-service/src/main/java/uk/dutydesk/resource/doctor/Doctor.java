package uk.dutydesk.resource.doctor;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.resource.conflict.Assessor;

/** A doctor who examines people under the Act. */
@Entity
public class Doctor {

    /** How a doctor comes to be asked, which decides who pays. */
    public enum Kind {
        INDEPENDENT,
        TRUST_ON_DUTY,
        TRUST,
        TRAINEE,
        GENERAL_PRACTITIONER,
        INDEPENDENT_HOSPITAL
    }

    @Id
    private UUID id;

    @Version
    private int version;

    private String reference;
    private String name;
    private String sex;
    private String gmcNumber;
    private String phone;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private @Nullable String employer;
    private @Nullable String clinicalTeam;

    private @Nullable LocalDate approvedUntil;
    private boolean approvedClinician;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> languages;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> specialisms;

    private String baseSector;

    protected Doctor() {} // for Hibernate

    public Doctor(UUID id, Entry entry) {
        this.id = id;
        correct(entry);
    }

    /** Replaces what the directory says about this doctor. */
    public final void correct(Entry entry) {
        this.reference = entry.reference();
        this.name = entry.name();
        this.sex = entry.sex();
        this.gmcNumber = entry.gmcNumber();
        this.phone = entry.phone();
        this.kind = entry.kind();
        this.employer = entry.employer();
        this.clinicalTeam = entry.clinicalTeam();
        this.approvedUntil = entry.approvedUntil();
        this.approvedClinician = entry.approvedClinician();
        this.languages = List.copyOf(entry.languages());
        this.specialisms = List.copyOf(entry.specialisms());
        this.baseSector = entry.baseSector();
    }

    /**
     * Whether the doctor counts as approved under section 12(2) on a day; an approved clinician who is a doctor does (section 12(2A)).
     *
     * @param day in Europe/London; the last day of an approval is a day of it
     */
    public boolean isApprovedOn(LocalDate day) {
        return approvedUntil != null && !day.isAfter(approvedUntil);
    }

    public boolean speaks(List<String> wanted) {
        return languages.containsAll(wanted);
    }

    /** Seen as an assessor, with the independent hospital whose staff the doctor is on, if any. */
    public Assessor asAssessor() {
        return new Assessor(id, kind == Kind.INDEPENDENT_HOSPITAL ? employer : null);
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public String name() {
        return name;
    }

    public String phone() {
        return phone;
    }

    public String sex() {
        return sex;
    }

    public String baseSector() {
        return baseSector;
    }

    public List<String> languages() {
        return languages;
    }

    public @Nullable LocalDate approvedUntil() {
        return approvedUntil;
    }

    public Entry entry() {
        return new Entry(
                reference,
                name,
                sex,
                gmcNumber,
                phone,
                kind,
                employer,
                clinicalTeam,
                approvedUntil,
                approvedClinician,
                languages,
                specialisms,
                baseSector);
    }
}
