package org.voxtum.casefile;

import java.util.List;
import org.voxtum.physics.CellObstruction;
import org.voxtum.physics.Fibres;
import org.voxtum.physics.TissueMatrix;
import org.voxtum.tissue.RegionKind;

/**
 * The matrix that an agent meets in a region or voxel; behind the wall of a lumen the named one.
 *
 * @param agent the agent
 * @param region a tissue region or a lumen
 * @param values what the case says there
 */
record RegionMatrix(AgentSpec agent, RegionSpec region, DerivedAgent.Given values) {
    /** The matrix; numbers that differ from voxel to voxel of a region are not numbers. */
    TissueMatrix matrix() {
        boolean dense = region.properties().matrix() == MatrixKind.DENSE;
        double temperature = number(RegionProperty.TEMPERATURE);
        if (region.kind() == RegionKind.LUMEN) {
            TissueMatrix named = dense ? TissueMatrix.denseDefault() : TissueMatrix.open();
            return named.at(temperature);
        }
        return new TissueMatrix(
                dense,
                List.of(
                        fibres(RegionProperty.COLLAGEN_FRACTION, RegionProperty.COLLAGEN_RADIUS),
                        fibres(RegionProperty.FIBRIL_FRACTION, RegionProperty.FIBRIL_RADIUS)),
                fibres(RegionProperty.GAG_FRACTION, RegionProperty.GAG_RADIUS),
                agent.hindranceIn(region),
                obstruction(),
                temperature);
    }

    private Fibres fibres(RegionProperty fraction, RegionProperty radius) {
        return new Fibres(number(fraction), number(radius));
    }

    private double obstruction() {
        return CellObstruction.maxwell(number(RegionProperty.CELL_FRACTION))
                * CellObstruction.tortuous(number(RegionProperty.TORTUOSITY));
    }

    private double number(RegionProperty property) {
        return values.of(property).number();
    }
}
