package org.voxtum.physics;

import java.util.List;

/**
 * Extracellular matrix: fibrils that exclude, obstruct and drag, a network of glycosaminoglycans
 * that sieves, and cells in the way.
 *
 * @param dense whether the glycosaminoglycan network sieves convection too
 * @param fibrils families of fibrils, collagen first; at least one
 * @param chains glycosaminoglycans; a fraction of 0 for none
 * @param law how fibrils hinder diffusion
 * @param obstruction tau_c, by which cells slow diffusion [-], over 0 and at most 1
 * @param temperature T [K]
 */
public record TissueMatrix(
        boolean dense,
        List<Fibres> fibrils,
        Fibres chains,
        HinderedDiffusion law,
        double obstruction,
        double temperature) {
    private static final double CLOSED_ABOVE = 5;
    private static final double FIBRIL_RADIUS = 20e-9;
    private static final double CHAIN_RADIUS = 0.55e-9;

    /** Keeps a copy. */
    public TissueMatrix {
        fibrils = List.copyOf(fibrils);
    }

    /** Loose matrix: 3 % collagen of 20 nm radius. */
    public static TissueMatrix open() {
        return named(false, 0.03, 0);
    }

    /** Desmoplastic matrix: 6 % collagen and a fine glycosaminoglycan network. */
    public static TissueMatrix denseDefault() {
        return named(true, 0.06, 0.0044);
    }

    private static TissueMatrix named(boolean dense, double collagen, double chains) {
        return new TissueMatrix(
                dense,
                List.of(new Fibres(collagen, FIBRIL_RADIUS)),
                new Fibres(chains, CHAIN_RADIUS),
                new HinderedDiffusion.Phillips(),
                1,
                Constants.BODY_TEMPERATURE);
    }

    /** The same fibres with another law of diffusion. */
    public TissueMatrix with(HinderedDiffusion other) {
        return new TissueMatrix(dense, fibrils, chains, other, obstruction, temperature);
    }

    /** The same at another temperature [K]. */
    public TissueMatrix at(double warmth) {
        return new TissueMatrix(dense, fibrils, chains, law, obstruction, warmth);
    }

    /** Share that the fibrils exclude the particle from, f_a [-]; the medium is closed above 5. */
    public double excluded(Particle particle) {
        double radius = particle.radiusAmongFibres();
        return fibrils.stream().mapToDouble(family -> family.excluded(radius)).sum();
    }

    /** Accessible share of the interstitium, by fibrils alone [-]. Source: Ogston 1958. */
    public double partition(Particle particle) {
        double radius = particle.radiusAmongFibres();
        return product(
                family -> Hindrance.ogstonPartition(family.fraction(), family.radius(), radius));
    }

    /** Sieving by the glycosaminoglycan network, G [-]; 1 without one. */
    public double sieving(Particle particle) {
        return chains.fraction() == 0
                ? 1
                : Hindrance.ogstonDiffusion(
                        chains.fraction(), chains.radius(), particle.radiusAmongFibres());
    }

    /** Drag among fibrils, F [-]; 1 for laws that know none. */
    public double drag(Particle particle) {
        if (law instanceof HinderedDiffusion.Brinkman) {
            return Hindrance.brinkman(fibrilPermeability(), particle.radius());
        }
        return law instanceof HinderedDiffusion.Phillips
                ? product(
                        family ->
                                Hindrance.claguePhillips(
                                        family.fraction(), family.radius(), particle.radius()))
                : 1;
    }

    /** Obstruction by fibrils, S [-]; 1 for a law that is a fit. */
    public double steric(Particle particle) {
        double radius = particle.radiusAmongFibres();
        if (law instanceof HinderedDiffusion.PowerLaw) {
            return 1;
        }
        return law instanceof HinderedDiffusion.Ogston
                ? product(f -> Hindrance.ogstonDiffusion(f.fraction(), f.radius(), radius))
                : product(f -> Hindrance.steric(f.fraction(), f.radius(), radius));
    }

    /** D [m^2/s]; 0 where the fibrils close the medium. */
    public double diffusivity(Particle particle) {
        if (law instanceof HinderedDiffusion.PowerLaw measured) {
            double warmth =
                    FreeDiffusivity.inTissue(1, temperature)
                            / FreeDiffusivity.inTissue(1, Constants.BODY_TEMPERATURE);
            return measured.fit().at(2 * particle.radius()) * warmth;
        }
        if (closed(particle)) {
            return 0;
        }
        return FreeDiffusivity.inTissue(particle.radius(), temperature)
                * (drag(particle) * steric(particle))
                * sieving(particle)
                * obstruction;
    }

    /** Whether the fibrils leave no way: excluded fraction above 5. */
    public boolean closed(Particle particle) {
        return excluded(particle) > CLOSED_ABOVE;
    }

    /** Convective retardation f [-]. */
    public double retardation(Particle particle) {
        return partition(particle) * (dense ? sieving(particle) : 1);
    }

    /** Reflection of wall and matrix in series [-]. */
    public double reflection(double wallReflection, Particle particle) {
        return dense ? Math.max(wallReflection, 1 - retardation(particle)) : wallReflection;
    }

    /** Darcy permeability k of all fibres in series [m^2]; infinite without any. */
    public double permeability() {
        double chain = chains.fraction() == 0 ? 0 : resistance(chains);
        return 1 / (1 / fibrilPermeability() + chain);
    }

    private double fibrilPermeability() {
        return 1 / fibrils.stream().mapToDouble(TissueMatrix::resistance).sum();
    }

    /** 1/k; infinite where fibres are so many that the formula leaves no way. */
    private static double resistance(Fibres fibres) {
        if (fibres.fraction() == 0) {
            return 0;
        }
        return 1 / Math.max(0, Hindrance.jacksonJames(fibres.fraction(), fibres.radius()));
    }

    /** A factor of one family of fibrils. */
    private interface Factor {
        double of(Fibres family);
    }

    private double product(Factor factor) {
        double product = 1;
        for (Fibres family : fibrils) {
            // none of a family hinder nothing, however thin they would be
            product *= family.fraction() == 0 ? 1 : factor.of(family);
        }
        return product;
    }
}
