/**
 * What becomes of communities that outgrow themselves: they merge, are absorbed, split, bring forth others, pass into the hands
 * of an organisation, or found themselves anew; planned, looked at, carried out, and taken back while nothing new has happened.
 */
@NullMarked
package io.copkit.transformation;

import org.jspecify.annotations.NullMarked;
