package uk.dutydesk.resource.bedreport;

import uk.dutydesk.kit.problem.Refusal;

/** A quarter that cannot be counted, or brought along. */
final class ReportRefused extends Refusal {

    private ReportRefused(String type, String reason) {
        super(type, reason);
    }

    static ReportRefused notOver(Quarter latest) {
        return new ReportRefused(
                "quarter-not-over",
                "This quarter is not over. What grows day by day would tell of single people, so only whole quarters are counted; the latest is "
                        + latest + ".");
    }

    static ReportRefused countedHere(Quarter quarter) {
        return new ReportRefused(
                "quarter-counted-here",
                "Something of " + quarter
                        + " is on record here. Earlier records are for quarters of which nothing is.");
    }

    static ReportRefused twice(Subject subject, String code) {
        return new ReportRefused("figure-twice", "There are two figures for " + code + " of " + subject + ".");
    }

    static ReportRefused unknown(String code) {
        return new ReportRefused("reason-unknown", "Nothing is counted by " + code + ".");
    }
}
