/** Breaks the other rules of the house, one a class. */
@NullMarked
package uk.dutydesk.broken.house;

import org.jspecify.annotations.NullMarked;
