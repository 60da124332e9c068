/**
 * Readers of the language of Terraform.
 *
 * <p>Floor 7.
 */
@NullMarked
package dev.stepladder.snapshot.hcl;

import org.jspecify.annotations.NullMarked;
