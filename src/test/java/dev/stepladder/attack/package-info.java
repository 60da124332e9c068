/** Attacks: inputs that are made to break the tool, or what follows from its outputs. {@code promises.md} of the site lists what they hold. */
@NullMarked
package dev.stepladder.attack;

import org.jspecify.annotations.NullMarked;
