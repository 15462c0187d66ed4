/** How commands are carried out: fresh records, a pure decision, one change set. Not exported: hosts see the interfaces. */
@NullMarked
package io.copkit.commands;

import org.jspecify.annotations.NullMarked;
