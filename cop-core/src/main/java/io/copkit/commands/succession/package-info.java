/** How somebody is found who takes over, and the search kept as a document. */
@NullMarked
package io.copkit.commands.succession;

import org.jspecify.annotations.NullMarked;
