package io.copkit.health;

import java.util.List;

/** Finds an alert among what was found. */
final class Findings {

    private Findings() {}

    static AlertFinding of(List<AlertFinding> found, HealthAlert alert) {
        return found.stream()
                .filter(finding -> finding.alert() == alert)
                .findFirst()
                .orElseThrow();
    }
}
