/** Finding two doctors for an assessment: asked in timed waves until both seats are filled. */
@NullMarked
package uk.dutydesk.resource.doctorrequest;

import org.jspecify.annotations.NullMarked;
