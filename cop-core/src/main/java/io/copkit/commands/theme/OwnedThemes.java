package io.copkit.commands.theme;

import io.copkit.theme.ThemeTree;

/**
 * The themes of a community or of the organisation, which are one document: so no two changes can together make what either
 * alone may not.
 *
 * @param scope whose: a community's id, or the tenant's scope
 * @param tree the themes
 */
record OwnedThemes(String scope, ThemeTree tree) {}
