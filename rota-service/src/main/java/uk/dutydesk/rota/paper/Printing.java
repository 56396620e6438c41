package uk.dutydesk.rota.paper;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Makes a tagged PDF of a page of ours (PDF/UA: structure, language, title, and the font within). It fetches nothing. */
final class Printing {

    /** Comes with PDFBox, under the SIL Open Font Licence. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private Printing() {}

    static byte[] asPdf(String html) {
        var bytes = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useFont(Printing::font, "Duty Sans");
        builder.useUriResolver((base, uri) -> null);
        builder.withProducer("Duty Desk");
        builder.withHtmlContent(html, null);
        builder.toStream(bytes);
        try {
            builder.run();
        } catch (IOException failed) {
            throw new UncheckedIOException("a rota could not be printed", failed);
        }
        return bytes.toByteArray();
    }

    private static InputStream font() {
        return Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT));
    }
}
