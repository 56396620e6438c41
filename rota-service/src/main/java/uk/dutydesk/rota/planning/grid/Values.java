package uk.dutydesk.rota.planning.grid;

/** Who has what, to look at. */
@FunctionalInterface
public interface Values {

    int at(int person, int day);
}
