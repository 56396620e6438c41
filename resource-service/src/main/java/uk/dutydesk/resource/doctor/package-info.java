/** Doctors who examine people under the Act, their approval under section 12, and the ties they have declared. */
@NullMarked
package uk.dutydesk.resource.doctor;

import org.jspecify.annotations.NullMarked;
