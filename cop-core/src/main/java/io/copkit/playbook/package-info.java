/** What typically helps a community in each stage of its life, and for each principle of designing for aliveness. */
@NullMarked
package io.copkit.playbook;

import org.jspecify.annotations.NullMarked;
