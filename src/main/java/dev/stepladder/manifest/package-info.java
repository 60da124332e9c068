/**
 * Reads Kubernetes manifests: files and folders to objects that know where each of their fields stands.
 *
 * <p>Floor 3. Reads what people and tools write (several documents, anchors, lists, JSON), one object at a time, so that memory doesn't grow with
 * the number of objects. Judges nothing.
 */
@NullMarked
package dev.stepladder.manifest;

import org.jspecify.annotations.NullMarked;
