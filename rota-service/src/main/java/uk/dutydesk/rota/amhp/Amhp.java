package uk.dutydesk.rota.amhp;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An approved mental health professional, or one in training. */
@Entity
public class Amhp {

    @Id
    private UUID id = new UUID(0, 0);

    @Version
    private int version;

    /** The authority that keeps the record; the database sets it. */
    @Column(insertable = false, updatable = false)
    private @Nullable String authority;

    @Embedded
    private @Nullable Particulars particulars;

    @Embedded
    private @Nullable Contract contract;

    @ElementCollection
    @CollectionTable(name = "approval", joinColumns = @JoinColumn(name = "amhp_id"))
    private Set<Approval> approvals = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "suspension", joinColumns = @JoinColumn(name = "amhp_id"))
    private Set<Suspension> suspensions = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "acting_for", joinColumns = @JoinColumn(name = "amhp_id"))
    private Set<Agreement> agreements = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "never_works", joinColumns = @JoinColumn(name = "amhp_id"))
    private Set<NeverWorks> neverWorks = new HashSet<>();

    protected Amhp() {} // for Hibernate

    Amhp(UUID id) {
        this.id = id;
    }

    void describe(Particulars newParticulars, WorkingPattern pattern, Set<Agreement> newAgreements) {
        this.particulars = newParticulars;
        this.contract = Contract.of(pattern);
        agreements.retainAll(newAgreements);
        agreements.addAll(newAgreements);
    }

    void neverWork(Set<NeverWorks> times) {
        neverWorks.retainAll(times);
        neverWorks.addAll(times);
    }

    void approve(Approval approval) {
        if (particulars().trainee()) {
            throw new ApprovalRefused("A trainee is approved once training is complete: record that first"
                    + " (SI 2008/1206, regulation 3).");
        }
        requireNoOther(approval.period());
        approvals.add(approval);
    }

    /** Only one authority approves at a time; the database refuses approvals that overlap. */
    void requireNoOther(ApprovalPeriod period) {
        if (approvals.stream().anyMatch(other -> overlap(other.period(), period))) {
            throw new ApprovalRefused("Only one approval is in force at a time (SI 2008/1206, regulation 7).");
        }
    }

    /** Ends the approval that began on that day before its five years are up. */
    void end(LocalDate from, LocalDate lastDay, EndReason reason) {
        var standing = approvals.stream()
                .filter(approval -> approval.from().equals(from))
                .findFirst()
                .orElseThrow(() -> new ApprovalRefused("No approval began on that day."));
        if (standing.ended() != null) {
            throw new ApprovalRefused("This approval has ended already (SI 2008/1206, regulation 7).");
        }
        var ended = new Approval(standing.approvingAuthority(), from, lastDay, reason);
        ended.period();
        approvals.remove(standing);
        approvals.add(ended);
    }

    void suspend(Suspension suspension) {
        suspension.period();
        if (suspensions.stream().anyMatch(other -> other.from().equals(suspension.from()))) {
            throw new ApprovalRefused("This suspension is recorded already.");
        }
        suspensions.add(suspension);
    }

    private static boolean overlap(ApprovalPeriod one, ApprovalPeriod other) {
        return !one.from().isAfter(other.lastDay()) && !other.from().isAfter(one.lastDay());
    }

    public Standing standing() {
        return new Standing(
                approvals.stream().map(Approval::period).toList(),
                suspensions.stream().map(Suspension::period).toList(),
                agreements.stream().map(Agreement::period).toList());
    }

    /** Every authority the person acts for, with the days on which approval and agreement both hold. */
    public List<ApprovalChanged.Term> terms() {
        return agreements.stream()
                .flatMap(agreement -> approvals.stream()
                        .map(Approval::period)
                        .map(approval -> new ApprovalChanged.Term(
                                agreement.actsFor(),
                                later(agreement.from(), approval.from()),
                                earlier(agreement.until(), approval.lastDay()))))
                .filter(term -> !term.from().isAfter(term.until()))
                .sorted(Comparator.comparing(ApprovalChanged.Term::authority).thenComparing(ApprovalChanged.Term::from))
                .toList();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(@Nullable LocalDate one, LocalDate other) {
        return one == null || one.isAfter(other) ? other : one;
    }

    public UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    /** Whether the authority in force keeps this record and may change it. */
    public boolean isKeptBy(String code) {
        return authority == null || authority.equals(code) || code.equals("*");
    }

    public Particulars particulars() {
        return Objects.requireNonNull(particulars);
    }

    public WorkingPattern pattern() {
        return Objects.requireNonNull(contract).pattern();
    }

    List<Approval> approvals() {
        return approvals.stream().sorted(Comparator.comparing(Approval::from)).toList();
    }

    /** Times in every week that they can never work, Monday's first. */
    public List<NeverWorks> neverWorks() {
        return neverWorks.stream()
                .sorted(Comparator.comparing(NeverWorks::day).thenComparing(NeverWorks::from))
                .toList();
    }

    List<Suspension> suspensions() {
        return suspensions.stream()
                .sorted(Comparator.comparing(Suspension::from))
                .toList();
    }

    List<Agreement> agreements() {
        return agreements.stream()
                .sorted(Comparator.comparing(Agreement::actsFor).thenComparing(Agreement::from))
                .toList();
    }
}
