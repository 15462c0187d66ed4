/** What may go wrong in communities, by what is stored. */
@NullMarked
package io.copkit.commands.warning;

import org.jspecify.annotations.NullMarked;
