package uk.dutydesk.rota.planning.move;

import java.util.Arrays;

/** Some cells of a table and the values they are to have. The same object is used again for the next draw. */
public final class Change {

    private int[] persons = new int[16];
    private int[] days = new int[16];
    private int[] values = new int[16];
    private int size;

    void clear() {
        size = 0;
    }

    void add(int person, int day, int value) {
        if (size == persons.length) {
            persons = Arrays.copyOf(persons, 2 * size);
            days = Arrays.copyOf(days, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        persons[size] = person;
        days[size] = day;
        values[size++] = value;
    }

    public int size() {
        return size;
    }

    public int person(int i) {
        return persons[i];
    }

    public int day(int i) {
        return days[i];
    }

    public int value(int i) {
        return values[i];
    }
}
