/** The demonstration world of the seed files, told to the services through their own API. */
@NullMarked
package uk.dutydesk.deploy.local.seed;

import org.jspecify.annotations.NullMarked;
