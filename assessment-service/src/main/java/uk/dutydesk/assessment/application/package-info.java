/** The application that names a hospital, and the admission that follows: sections 6, 11 and 15. */
@NullMarked
package uk.dutydesk.assessment.application;

import org.jspecify.annotations.NullMarked;
