/** What members are asked to agree to, version by version: who has, who has not yet, and until when they may take. */
@NullMarked
package io.copkit.consent;

import org.jspecify.annotations.NullMarked;
