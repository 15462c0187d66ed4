/** A headless browser driven over its own DevTools protocol, for tests that look at pages as readers do. */
@NullMarked
package io.copkit.report.browser;

import org.jspecify.annotations.NullMarked;
