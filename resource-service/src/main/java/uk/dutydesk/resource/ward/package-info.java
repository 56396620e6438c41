/** Wards, whom they admit and when. */
@NullMarked
package uk.dutydesk.resource.ward;

import org.jspecify.annotations.NullMarked;
