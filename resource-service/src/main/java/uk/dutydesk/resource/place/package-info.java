/** Where things are, to a postcode sector: organisations, hospital sites, and the distance between two places. */
@NullMarked
package uk.dutydesk.resource.place;

import org.jspecify.annotations.NullMarked;
