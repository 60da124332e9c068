/**
 * Helm and Kustomize, run to see what templates write.
 *
 * <p>Floor 5. Only here does a program run, only when the user asks for it, and nothing is fetched unless the user allows that too.
 */
@NullMarked
package dev.stepladder.manifest.render;

import org.jspecify.annotations.NullMarked;
