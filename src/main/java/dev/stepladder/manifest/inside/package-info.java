/**
 * Objects inside other objects, and the form in which a live object was applied.
 *
 * <p>Floor 4. Every object that is found carries its origin and the place in the file of the object around it.
 */
@NullMarked
package dev.stepladder.manifest.inside;

import org.jspecify.annotations.NullMarked;
