package uk.dutydesk.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The agreed example of a fact, from {@code deploy/contracts/examples}. */
public final class Example {

    private Example() {}

    /**
     * The example's text.
     *
     * @param fact the fact's name in kebab case, such as {@code bed-held}
     */
    public static String of(String fact) {
        return of(fact, 1);
    }

    public static String of(String fact, int version) {
        try {
            return Files.readString(root().resolve("deploy/contracts/examples/%s.v%d.json".formatted(fact, version)));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The project's root, from wherever in it a test runs. */
    public static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("deploy/contracts"))) {
            var parent = folder.getParent();
            if (parent == null) {
                throw new IllegalStateException("not inside the project");
            }
            folder = parent;
        }
        return folder;
    }
}
