package uk.dutydesk.assessment.law;

/** The kinds of place at which a person may be held under sections 135 and 136, s.135(6). */
public enum PlaceOfSafety {
    HOSPITAL,
    CARE_HOME,
    LOCAL_AUTHORITY_ACCOMMODATION,
    POLICE_STATION,
    OTHER_SUITABLE_PLACE;

    static final int ADULT = 18;

    /**
     * Refuses a police station for anyone under 18, s.136A(1), and for anybody once the 2025 Act's removal of them is in force.
     *
     * @param age whole years on the day
     */
    public void requireAllowedFor(int age, Regime regime) {
        if (this != POLICE_STATION) {
            return;
        }
        if (age < ADULT) {
            throw new PlaceRefused("A person under 18 may never be kept at a police station (section 136A(1)).");
        }
        if (!regime.allowsPoliceStations()) {
            throw new PlaceRefused(
                    "A police station is no longer a place of safety (section 136A, as amended in 2025).");
        }
    }
}
