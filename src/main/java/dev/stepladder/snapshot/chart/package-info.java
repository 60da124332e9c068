/**
 * Readers of charts and of those that install them: Helm, Helmfile, Argo CD, Flux, Ansible.
 *
 * <p>Floor 6.
 */
@NullMarked
package dev.stepladder.snapshot.chart;

import org.jspecify.annotations.NullMarked;
