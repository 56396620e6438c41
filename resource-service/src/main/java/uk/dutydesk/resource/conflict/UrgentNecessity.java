package uk.dutydesk.resource.conflict;

/**
 * An AMHP's statement that it is urgently necessary to go on although all three assessors are of one team, because delay would involve
 * serious risk to the health or safety of the person or of others (regulation 6(3)). It is recorded and reported.
 */
public record UrgentNecessity(String reason) {

    private static final int SHORTEST = 20;

    public UrgentNecessity {
        if (reason.strip().length() < SHORTEST) {
            throw new ConflictRefused(
                    Regulation.SAME_CLINICAL_TEAM,
                    "Say in a sentence why waiting would involve serious risk (regulation 6(3)).");
        }
    }

    /** Written by the AMHP about a case, so it stays out of logs. */
    @Override
    public String toString() {
        return "UrgentNecessity[reason withheld]";
    }
}
