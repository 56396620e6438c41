package uk.dutydesk.resource.place;

/** The distance port: a customer may put a routing engine behind it. */
public interface Distances {

    Journey between(String fromSector, String toSector);
}
