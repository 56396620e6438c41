/** The assessment service, tried from outside: what the tests of all its features share. */
@NullMarked
package uk.dutydesk.assessment;

import org.jspecify.annotations.NullMarked;
