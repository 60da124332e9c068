/**
 * Kubernetes manifests: files and folders to objects that know the line of each field.
 *
 * <p>Floor 3. Reads several documents, anchors, lists and JSON, one object at a time, so that memory does not grow with the number of objects.
 * Judges nothing. There is one class for each kind of file and of text, hence its size.
 */
@NullMarked
package dev.stepladder.manifest;

import org.jspecify.annotations.NullMarked;
