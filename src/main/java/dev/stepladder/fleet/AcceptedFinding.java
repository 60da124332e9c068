package dev.stepladder.fleet;

import dev.stepladder.diagnostic.Place;
import java.time.LocalDate;

/**
 * Something that {@code preflight} finds and that the owners of a fleet live with for a while.
 *
 * @param code the finding's, such as {@code sgp-dns-policy-120}
 * @param object the one object that it is accepted for, such as {@code Deployment/shop/web}; empty for every object
 * @param reason why it is accepted
 * @param until the last day on which it is
 * @param place where the fleet file says so
 */
public record AcceptedFinding(String code, String object, String reason, LocalDate until, Place place) {

    /** Whether it speaks of this finding, in time or not. */
    public boolean covers(String findingCode, String findingObject) {
        return code.equals(findingCode) && (object.isEmpty() || object.equals(findingObject));
    }

    /** Whether it has run out. */
    public boolean isExpired(LocalDate today) {
        return today.isAfter(until);
    }
}
