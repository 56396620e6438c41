package uk.dutydesk.broken.chicken;

import uk.dutydesk.broken.egg.Egg;

public record Chicken(Egg from) {}
