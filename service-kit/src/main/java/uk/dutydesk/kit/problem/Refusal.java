package uk.dutydesk.kit.problem;

import java.util.List;

/** Something that may not be done, said in words a person may read. Plain Java, so that pure rules may throw it. */
public abstract class Refusal extends RuntimeException {

    private final String name;
    private final String reason;

    /**
     * @param name what callers match on, in kebab case; it never changes once released
     * @param reason a whole sentence for the person, with the section of the law where one applies
     */
    protected Refusal(String name, String reason) {
        super(reason);
        this.name = name;
        this.reason = reason;
    }

    public String name() {
        return name;
    }

    public String reason() {
        return reason;
    }

    /** Which fields of what was sent it is about, by their paths; none where it is about no field. */
    public List<String> fields() {
        return List.of();
    }

    /** The HTTP status: 409 where the state of things or the law forbids it, 422 where what was sent makes no sense. */
    public int status() {
        return 409;
    }
}
