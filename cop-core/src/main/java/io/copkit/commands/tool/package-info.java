/** How tools are bound and access is reviewed, and both kept as documents. */
@NullMarked
package io.copkit.commands.tool;

import org.jspecify.annotations.NullMarked;
