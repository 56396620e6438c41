/** Published shift-scheduling instances, read into the product's own grid. */
@NullMarked
package uk.dutydesk.deploy.bench.instance;

import org.jspecify.annotations.NullMarked;
