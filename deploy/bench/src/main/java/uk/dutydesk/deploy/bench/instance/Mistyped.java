package uk.dutydesk.deploy.bench.instance;

/** A file that cannot be read as what it should be; its message says where and why, for the person who typed it. */
public final class Mistyped extends RuntimeException {

    public Mistyped(String message) {
        super(message);
    }

    public static Mistyped at(int line, String what) {
        return new Mistyped("line " + line + ": " + what);
    }

    /** The same, with the file's name before it. */
    public Mistyped in(String file) {
        return new Mistyped(file + ": " + getMessage());
    }
}
