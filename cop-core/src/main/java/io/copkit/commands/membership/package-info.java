/** Coming into a community and going out of it: applications, invitations, the waiting list, sanctions, and the upkeep. */
@NullMarked
package io.copkit.commands.membership;

import org.jspecify.annotations.NullMarked;
