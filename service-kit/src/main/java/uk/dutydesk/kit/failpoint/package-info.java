/** Named places where a test may stop, delay or break the process. */
@NullMarked
package uk.dutydesk.kit.failpoint;

import org.jspecify.annotations.NullMarked;
