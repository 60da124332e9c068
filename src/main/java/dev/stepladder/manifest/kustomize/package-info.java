/**
 * Kustomize overlays, read together with their bases: resources, components, patches, replicas, images and namespaces.
 *
 * <p>Floor 5. Nothing is fetched and no program is run; generators, transformers of other makers and remote bases are left out.
 */
@NullMarked
package dev.stepladder.manifest.kustomize;

import org.jspecify.annotations.NullMarked;
