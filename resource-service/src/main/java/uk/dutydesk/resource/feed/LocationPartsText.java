package uk.dutydesk.resource.feed;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A sender's own order of location components in one readable column: {@code trust=1 ward=2 bed=3 site=4}. */
@Converter
class LocationPartsText implements AttributeConverter<LocationParts, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable LocationParts parts) {
        if (parts == null) {
            return null;
        }
        return "ward=" + parts.ward() + " bed=" + parts.bed() + given("trust", parts.trust())
                + given("site", parts.site()) + given("bay", parts.bay());
    }

    private static String given(String name, @Nullable Integer component) {
        return component == null ? "" : " " + name + "=" + component;
    }

    @Override
    public @Nullable LocationParts convertToEntityAttribute(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Map<String, Integer> parts = Arrays.stream(text.split(" ", -1))
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(part -> part[0], part -> Integer.valueOf(part[1])));
        return new LocationParts(
                parts.get("trust"),
                parts.get("site"),
                Objects.requireNonNull(parts.get("ward")),
                parts.get("bay"),
                Objects.requireNonNull(parts.get("bed")));
    }
}
