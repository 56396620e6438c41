package uk.dutydesk.resource.bed;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A bed as its sender names it, exactly as sent. Two that differ in case or in a space are two beds until a person says they are one.
 *
 * @param facility the site; part of the key, because the same bed name occurs at two sites
 */
public record SenderWords(
        @NotNull @Size(max = 50) String sender,
        @NotNull @Size(max = 200) String facility,
        @NotNull @Size(max = 200) String pointOfCare,
        @NotNull @Size(max = 200) String room,
        @NotNull @Size(max = 200) String bed) {}
