package uk.dutydesk.rota.sheet;

import uk.dutydesk.kit.problem.Refusal;

/** A file that cannot be read as a table of ours, whole. Mistakes in its rows are told row by row instead. */
public final class FileRefused extends Refusal {

    private final int status;

    private FileRefused(String name, String reason, int status) {
        super(name, reason);
        this.status = status;
    }

    static FileRefused unreadable(String reason) {
        return new FileRefused("file-unreadable", reason, 422);
    }

    static FileRefused tooLarge(String reason) {
        return new FileRefused("file-too-large", reason, 413);
    }

    static FileRefused wrongColumns(String reason) {
        return new FileRefused("file-has-other-columns", reason, 422);
    }

    static FileRefused hasMistakes(int rows) {
        return new FileRefused(
                "file-has-mistakes",
                rows + " rows cannot be accepted, so nothing was changed. Look at them again.",
                422);
    }

    static FileRefused changedMeanwhile() {
        return new FileRefused(
                "changed-meanwhile",
                "The file, or what is recorded, is not what you looked at. Look at it as it is now, and try again.",
                412);
    }

    static FileRefused notLookedAt() {
        return new FileRefused("version-needed", "Look at what the file would change first, then apply it.", 428);
    }

    @Override
    public int status() {
        return status;
    }
}
