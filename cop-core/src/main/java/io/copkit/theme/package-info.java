/** What communities are about: themes in a tree, free tags, and the words that they share. */
@NullMarked
package io.copkit.theme;

import org.jspecify.annotations.NullMarked;
