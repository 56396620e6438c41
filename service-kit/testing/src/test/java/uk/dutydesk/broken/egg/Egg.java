package uk.dutydesk.broken.egg;

import org.jspecify.annotations.Nullable;
import uk.dutydesk.broken.chicken.Chicken;

public record Egg(@Nullable Chicken from) {}
