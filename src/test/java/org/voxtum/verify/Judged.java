package org.voxtum.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.voxtum.compute.reference.ReferenceBackend;

/** Runs a case in double precision and asserts that every number is within its tolerance. */
final class Judged {
    private Judged() {}

    static void passes(VerificationCase tested) {
        assertThat(tested.run(new ReferenceBackend()))
                .as(tested.title())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.passes()).as("%s", finding).isTrue());
    }
}
