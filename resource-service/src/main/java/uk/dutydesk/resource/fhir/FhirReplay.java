package uk.dutydesk.resource.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import uk.dutydesk.resource.feed.NotUnderstood;
import uk.dutydesk.resource.feed.ReplayingNews;
import uk.dutydesk.resource.feed.TellingNews;

/** A resource or a Bundle that was set aside is taken as if it had been understood when it came: what was put since stays as it is. */
@ApplicationScoped
class FhirReplay implements ReplayingNews {

    private final FhirText text;
    private final TakingResources taking;
    private final TakingBundles bundles;
    private final TellingNews news;

    FhirReplay(FhirText text, TakingResources taking, TakingBundles bundles, TellingNews news) {
        this.text = text;
        this.taking = taking;
        this.bundles = bundles;
        this.news = news;
    }

    @Override
    public boolean isOf(String sender) {
        return news.named(sender).isPresent();
    }

    @Override
    public Optional<String> replay(UUID message, String sender, byte[] raw, Instant received) {
        try {
            var teller = news.named(sender).orElseThrow();
            var resource =
                    text.parse(raw, looksLikeXml(raw) ? FhirText.XML : FhirText.JSON, isPacked(raw) ? "gzip" : null);
            return news.patiently(() -> {
                if (take(message, teller, resource, received)) {
                    news.told(message);
                    return Optional.<String>empty();
                }
                news.overtaken(message);
                return Optional.of(TellingNews.OVERTAKEN);
            });
        } catch (NotUnderstood unclear) {
            return Optional.of(unclear.reason());
        } catch (FhirRefused refused) {
            return Optional.of(refused.code());
        }
    }

    /** False if all of it was put again since. */
    private boolean take(UUID message, TellingNews.Teller teller, Resource resource, Instant received) {
        return resource instanceof Bundle bundle
                ? bundles.again(message, teller, bundle, received)
                : taking.again(message, teller, resource, References.alone(), received);
    }

    private static boolean isPacked(byte[] raw) {
        return raw.length > 1 && raw[0] == 0x1f && (raw[1] & 0xff) == 0x8b;
    }

    private static boolean looksLikeXml(byte[] raw) {
        for (var each : raw) {
            if (each > ' ') {
                return each == '<';
            }
        }
        return false;
    }
}
