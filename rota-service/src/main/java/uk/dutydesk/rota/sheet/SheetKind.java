package uk.dutydesk.rota.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A kind of table that may be read from a file and written to one. It is offered by being there. */
public interface SheetKind {

    /** As an address has it: {@code people}. */
    String name();

    List<String> columns();

    /** What is recorded now, in the order a reader would look for it. */
    List<Entry> recorded();

    /** Begins to read a file. */
    Reading reading();

    /** Reads rows one after another. */
    interface Reading {

        /** What a row wants to be recorded; nothing where it has mistakes, which it is told. */
        @Nullable Wanted read(Row row);
    }

    /** What a row wants to be recorded. */
    interface Wanted {

        Entry entry();

        /** Records it, tells whom it concerns and writes audit, in the caller's transaction. */
        void apply();

        /** Smaller is recorded first. */
        default int turn() {
            return 0;
        }
    }

    /**
     * A row as a file has it.
     *
     * @param key two rows with one key are about one thing
     * @param label how a reader knows it
     * @param cells in the order of the columns
     */
    record Entry(String key, String label, List<String> cells) {

        @Override
        public String toString() {
            return "Entry[]";
        }
    }
}
