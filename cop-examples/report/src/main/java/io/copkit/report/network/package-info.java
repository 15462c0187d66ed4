/** Who deals with whom: what the library measures in networks, each measure taken once and shown in several places. */
@NullMarked
package io.copkit.report.network;

import org.jspecify.annotations.NullMarked;
