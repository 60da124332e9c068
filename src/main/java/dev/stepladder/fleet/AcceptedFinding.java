package dev.stepladder.fleet;

import dev.stepladder.diagnostic.Place;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A finding of {@code preflight} that the owners of a fleet accept for a while.
 *
 * @param code the finding's, such as {@code sgp-dns-policy-120}
 * @param object the only object for which it is accepted, such as {@code Deployment/shop/web}; empty for every object
 * @param reason why it is accepted
 * @param until the last day of the acceptance
 * @param place its place in the fleet file
 */
public record AcceptedFinding(String code, Optional<String> object, String reason, LocalDate until, Place place) {

    /** Whether it is about this finding, expired or not. */
    public boolean covers(String findingCode, String findingObject) {
        return code.equals(findingCode) && object.map(findingObject::equals).orElse(true);
    }

    /** Whether it has expired. */
    public boolean isExpired(LocalDate today) {
        return today.isAfter(until);
    }
}
