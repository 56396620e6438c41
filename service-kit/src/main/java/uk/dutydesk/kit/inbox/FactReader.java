package uk.dutydesk.kit.inbox;

/** Reads the facts of another service. It has a name, because a parked fact must find its reader again. */
public interface FactReader {

    /** Never changes and is used once in the service: by it the inbox knows what this reader has seen. */
    String readerName();

    /**
     * The fact's effect, in the transaction that notes it as seen and as the authority it concerns. What it throws undoes the effect
     * and parks the fact.
     */
    void apply(Event event);
}
