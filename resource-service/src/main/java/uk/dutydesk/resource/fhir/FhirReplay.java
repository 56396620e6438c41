package uk.dutydesk.resource.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import uk.dutydesk.resource.feed.NotUnderstood;
import uk.dutydesk.resource.feed.ReplayingNews;
import uk.dutydesk.resource.feed.TellingNews;

/** A resource or a Bundle that was set aside is taken as if it were put now: what of it is known already changes nothing. */
@ApplicationScoped
class FhirReplay implements ReplayingNews {

    private final FhirText text;
    private final TakingResources taking;
    private final TakingBundles bundles;
    private final TellingNews news;
    private final Clock clock;

    FhirReplay(FhirText text, TakingResources taking, TakingBundles bundles, TellingNews news, Clock clock) {
        this.text = text;
        this.taking = taking;
        this.bundles = bundles;
        this.news = news;
        this.clock = clock;
    }

    @Override
    public boolean isOf(String sender) {
        return news.named(sender).isPresent();
    }

    @Override
    public Optional<String> replay(UUID message, String sender, byte[] raw) {
        try {
            var teller = news.named(sender).orElseThrow();
            var resource =
                    text.parse(raw, looksLikeXml(raw) ? FhirText.XML : FhirText.JSON, isPacked(raw) ? "gzip" : null);
            news.patiently(() -> {
                take(teller, resource);
                news.told(message);
                return message;
            });
            return Optional.empty();
        } catch (NotUnderstood unclear) {
            return Optional.of(unclear.reason());
        } catch (FhirRefused refused) {
            return Optional.of(refused.code());
        }
    }

    private void take(TellingNews.Teller teller, Resource resource) {
        if (resource instanceof Bundle bundle) {
            bundles.again(teller, bundle, clock.instant());
        } else {
            taking.take(teller, resource, Expected.NOTHING, References.alone(), clock.instant());
        }
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
