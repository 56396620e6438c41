package uk.dutydesk.resource.feed;

/** A stranger's text, made harmless for a list: letters, digits and a few signs, and not too long. */
final class Inert {

    private Inert() {}

    static String text(String text, int longest) {
        var harmless = text.replaceAll("[^\\p{Alnum} ^_.,:=-]", "?");
        return harmless.length() > longest ? harmless.substring(0, longest) : harmless;
    }
}
