package uk.dutydesk.resource.bedrequest;

/**
 * One thing in which a ward or a bed is not for a person.
 *
 * @param value of the person's need in that thing, as wards are told it: a reason for a girl of 17 on an adult ward is none for a girl of 12
 * @param words for a screen
 */
record Lack(Thing thing, String value, String words) {

    /** What a ward or a bed is described by. */
    enum Thing {
        TYPE,
        SEX,
        AGE,
        SECURITY,
        DETAINED,
        ACCESS
    }
}
