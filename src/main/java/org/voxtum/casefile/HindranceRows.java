package org.voxtum.casefile;

import java.util.stream.Stream;
import org.voxtum.casefile.AgentRows.Validity;
import org.voxtum.physics.Fibres;
import org.voxtum.physics.HinderedDiffusion;
import org.voxtum.physics.Particle;
import org.voxtum.physics.TissueMatrix;

/**
 * How fibrils and chains hinder an agent's diffusion, factor by factor.
 *
 * @param matrix the matrix of a region
 * @param rows takes the rows
 */
record HindranceRows(TissueMatrix matrix, AgentRows rows) {
    private static final double CHAIN_REACH = 10;
    private static final double MOST_FIBRES = 0.25;

    /** Adds the rows. */
    void add(Particle particle) {
        hindrance(particle);
        sieving(particle);
    }

    private void hindrance(Particle particle) {
        HinderedDiffusion law = matrix.law();
        if (law instanceof HinderedDiffusion.PowerLaw) {
            return;
        }
        if (law instanceof HinderedDiffusion.Ogston) {
            rows.derived(
                    "fibre_hindrance",
                    "S",
                    matrix.steric(particle),
                    "",
                    "exp(-sqrt(v_f) steric radius/r_f), fibrils",
                    "Ogston, Preston and Wells 1973",
                    Validity.ALWAYS);
            return;
        }
        drag(particle, law instanceof HinderedDiffusion.Phillips);
        rows.derived(
                "fibre_obstruction",
                "S",
                matrix.steric(particle),
                "",
                "exp(-0.84 f_a^1.09)",
                "Johansson and Lofroth 1993",
                Validity.ALWAYS);
    }

    private void drag(Particle particle, boolean phillips) {
        rows.derived(
                "fibre_drag",
                "F",
                matrix.drag(particle),
                "",
                phillips
                        ? "exp(-pi v_f^(0.174 ln(59.6 r_f/radius)))"
                        : "1/(1 + radius/sqrt(k) + radius^2/(9 k))",
                phillips ? "Clague and Phillips 1996" : "Brinkman 1947; Johnson et al. 1996",
                phillips
                        ? new Validity(
                                "radius below 59.6 r_f",
                                fibrils(matrix).anyMatch(f -> !f.dragKnown(particle.radius())))
                        : sparse(matrix));
    }

    private static Stream<Fibres> fibrils(TissueMatrix matrix) {
        return matrix.fibrils().stream().filter(family -> family.fraction() > 0);
    }

    /** Where the permeability of fibres is known. */
    static Validity sparse(TissueMatrix matrix) {
        return new Validity(
                "v_f below 0.25", fibrils(matrix).anyMatch(f -> f.fraction() >= MOST_FIBRES));
    }

    private void sieving(Particle particle) {
        if (matrix.chains().fraction() == 0) {
            return;
        }
        double reach = particle.radiusAmongFibres() / matrix.chains().radius();
        rows.derived(
                "chain_sieving",
                "G",
                matrix.sieving(particle),
                "",
                "exp(-sqrt(v_f2) steric radius/r_f2), chains",
                "Ogston, Preston and Wells 1973",
                new Validity("steric radius up to 10 chain radii", reach > CHAIN_REACH));
    }
}
