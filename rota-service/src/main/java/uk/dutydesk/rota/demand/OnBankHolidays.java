package uk.dutydesk.rota.demand;

/** What a line does on a bank holiday. */
public enum OnBankHolidays {
    /** Bank holidays change nothing. */
    AS_USUAL,
    /** It does not run. */
    NOT,
    /** It runs, on whatever day of the week. */
    ALSO
}
