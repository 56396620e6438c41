package uk.dutydesk.rota.planning;

import java.util.List;
import java.util.UUID;

/**
 * Why one person does not have one duty.
 *
 * @param person whose
 * @param rule the first rule that stands in the way
 * @param sentences all reasons, whole sentences
 */
public record Exclusion(UUID person, String rule, List<String> sentences) {}
