package uk.dutydesk.resource.feed;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.dutydesk.resource.bed.Word;

/** A sender's status codes in one readable column: {@code C=CLOSED H=CLEANING}. */
@Converter
class StatusMapText implements AttributeConverter<Map<String, Word.Saying>, String> {

    @Override
    public String convertToDatabaseColumn(Map<String, Word.Saying> codes) {
        return new TreeMap<>(codes)
                .entrySet().stream()
                        .map(code -> code.getKey() + "=" + code.getValue())
                        .collect(Collectors.joining(" "));
    }

    @Override
    public Map<String, Word.Saying> convertToEntityAttribute(String text) {
        return Arrays.stream(text.split(" ", -1))
                .filter(code -> !code.isBlank())
                .map(code -> code.split("=", 2))
                .collect(Collectors.toMap(code -> code[0], code -> Word.Saying.valueOf(code[1])));
    }
}
