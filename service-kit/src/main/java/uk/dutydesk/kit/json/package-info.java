/** What we accept as JSON: nothing unknown, nothing twice, nothing guessed. */
@NullMarked
package uk.dutydesk.kit.json;

import org.jspecify.annotations.NullMarked;
