package uk.dutydesk.rota.amhp;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.dutydesk.rota.sheet.Moments;
import uk.dutydesk.rota.sheet.Row;
import uk.dutydesk.rota.sheet.SheetKind.Entry;

/**
 * A person as a row of a file.
 *
 * @param supervisor their reference
 * @param approval the latest, where there is one
 */
record PersonRow(
        Particulars who,
        String team,
        String supervisor,
        WorkingPattern pattern,
        List<ActingFor> actingFor,
        @Nullable ApprovalPeriod approval,
        List<NeverWorks> neverWorks) {

    static final List<String> COLUMNS = List.of(
            "reference",
            "name",
            "called",
            "pronoun",
            "profession",
            "phone",
            "reached by",
            "languages",
            "team",
            "trainee",
            "supervisor",
            "counts as cover from",
            "paired for",
            "weekly hours",
            "working days",
            "only lines",
            "day lines only",
            "no nights",
            "duties a week",
            "night share",
            "weekend share",
            "opted out of 48 hours",
            "opted out until",
            "other hours",
            "rest by fortnight",
            "acting for",
            "approved by",
            "approved from",
            "returned on",
            "best interests assessor",
            "specialisms",
            "never works");

    static PersonRow of(Amhp amhp, Map<UUID, String> teams, Map<UUID, String> references) {
        var who = amhp.particulars();
        var approvals = amhp.standing().approvals();
        return new PersonRow(
                who,
                teams.getOrDefault(Objects.requireNonNullElse(who.teamId(), amhp.id()), ""),
                references.getOrDefault(Objects.requireNonNullElse(who.supervisorId(), new UUID(0, 0)), ""),
                amhp.pattern(),
                amhp.standing().actingFor(),
                approvals.isEmpty() ? null : approvals.get(approvals.size() - 1),
                amhp.neverWorks());
    }

    Entry entry() {
        var cover = who.countsAsCoverFrom();
        return new Entry(
                who.reference(),
                who.reference() + " " + who.name(),
                List.of(
                        who.reference(),
                        who.name(),
                        who.called(),
                        who.pronoun(),
                        Row.words(who.profession()),
                        who.phone(),
                        orBlank(who.reachedBy()),
                        Row.joined(who.languages()),
                        team,
                        yes(who.trainee()),
                        supervisor,
                        cover == null ? "" : Moments.ofStart(cover),
                        orBlank(who.pairedFor()),
                        pattern.weeklyHours().stripTrailingZeros().toPlainString(),
                        Row.words(pattern.workingDays()),
                        Row.joined(pattern.onlyLines().stream().sorted().toList()),
                        yes(pattern.dayLinesOnly()),
                        yes(pattern.noNights()),
                        orBlank(pattern.maxDutiesPerWeek()),
                        Integer.toString(pattern.nightShare()),
                        Integer.toString(pattern.weekendShare()),
                        yes(pattern.optOut48()),
                        orBlank(pattern.optOutUntil()),
                        pattern.otherHours().stripTrailingZeros().toPlainString(),
                        yes(pattern.restByFortnight()),
                        Row.joined(actingFor.stream()
                                .map(PersonRow::agreed)
                                .sorted()
                                .toList()),
                        approval == null ? "" : approval.approvingAuthority(),
                        approval == null ? "" : approval.from().toString(),
                        orBlank(who.returnedOn()),
                        yes(who.bestInterestsAssessor()),
                        Row.joined(who.specialisms()),
                        Row.joined(neverWorks.stream().map(NeverWorks::words).toList())));
    }

    private static String agreed(ActingFor agreed) {
        var until = agreed.until();
        return agreed.authority() + " from " + agreed.from() + (until == null ? "" : " until " + until);
    }

    private static String yes(boolean claim) {
        return claim ? "yes" : "no";
    }

    private static String orBlank(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    @Override
    public String toString() {
        return "PersonRow[" + who.reference() + "]";
    }
}
