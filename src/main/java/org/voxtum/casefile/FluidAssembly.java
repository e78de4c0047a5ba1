package org.voxtum.casefile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Face;
import org.voxtum.grid.Field;
import org.voxtum.grid.Labels;
import org.voxtum.model.FluidBoundary;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.model.FluidProperty;
import org.voxtum.model.FluidRegion;
import org.voxtum.model.VoxelFraction;
import org.voxtum.tissue.FaceShare;
import org.voxtum.tissue.RegionKind;

/** Turns regions, vessels and faces of a case into the coefficients of the fluid pressure. */
final class FluidAssembly {
    private final Case source;
    private final Labels labels;
    private final RegionFields fields;
    private final Optional<NetworkMaps> network;
    private final LumenSurfaces lumens;
    private final List<FluidRegion> regions = new ArrayList<>();

    FluidAssembly(
            Case source,
            Labels labels,
            RegionFields fields,
            Optional<NetworkMaps> network,
            LumenSurfaces lumens) {
        this.source = source;
        this.labels = labels;
        this.fields = fields;
        this.network = network;
        this.lumens = lumens;
        source.regions().forEach(region -> regions.add(fluidRegion(region)));
    }

    FluidCoefficients build() {
        VoxelFraction tissue =
                network.<VoxelFraction>map(maps -> maps::tissueFraction).orElse((x, y, z) -> 1);
        List<PropertyValue> k = values(RegionProperty.HYDRAULIC_CONDUCTIVITY);
        Field.VoxelFunction kx = conductivity("hydraulic conductivity", k, Axis.X, tissue);
        boolean axes = RegionFields.anyAxes(k);
        Field.VoxelFunction ky =
                axes ? conductivity("hydraulic conductivity y", k, Axis.Y, tissue) : kx;
        Field.VoxelFunction kz =
                axes ? conductivity("hydraulic conductivity z", k, Axis.Z, tissue) : kx;
        List<PropertyValue> densities = values(RegionProperty.VESSEL_SURFACE_DENSITY);
        List<PropertyValue> pressures = values(RegionProperty.VASCULAR_PRESSURE);
        Field density =
                network.map(NetworkMaps::surfaceDensity)
                        .orElseGet(() -> fields.of("vessel surface density", densities, Axis.X));
        Field pressure =
                network.map(NetworkMaps::vascularPressure)
                        .orElseGet(() -> fields.of("vascular pressure", pressures, Axis.X));
        network.ifPresent(
                maps ->
                        addCapillaries(
                                maps,
                                fields.lookup("capillary surface density", densities, Axis.X),
                                fields.lookup("capillary pressure", pressures, Axis.X)));
        return new FluidCoefficients(
                source.grid(),
                labels,
                regions,
                tissue,
                kx,
                ky,
                kz,
                density,
                pressure,
                faces(),
                network.flatMap(NetworkMaps::arrival),
                maps());
    }

    /** Fields of the properties that some region's image gives. */
    private Map<FluidProperty, Field> maps() {
        Map<FluidProperty, Field> maps = new EnumMap<>(FluidProperty.class);
        map(
                maps,
                FluidProperty.WALL_HYDRAULIC_CONDUCTIVITY,
                values(RegionProperty.WALL_HYDRAULIC_CONDUCTIVITY));
        map(
                maps,
                FluidProperty.LYMPHATIC_CONDUCTANCE,
                values(RegionProperty.LYMPHATIC_CONDUCTANCE));
        map(maps, FluidProperty.LYMPHATIC_PRESSURE, values(RegionProperty.LYMPHATIC_PRESSURE));
        map(maps, FluidProperty.INJECTION_RATE, injectionRates());
        map(
                maps,
                FluidProperty.BLOOD_PERFUSION,
                RegionFields.values(regions.size(), i -> perfusion(source.regions().get(i))));
        map(
                maps,
                FluidProperty.BLOOD_FRACTION,
                RegionFields.values(regions.size(), i -> source.regions().get(i).capillaryBlood()));
        List<PropertyValue> reflection = values(RegionProperty.OSMOTIC_REFLECTION);
        List<PropertyValue> oncotic = values(RegionProperty.OSMOTIC_PRESSURE_DIFFERENCE);
        if (RegionFields.anyMapped(reflection) || RegionFields.anyMapped(oncotic)) {
            Field product = fields.of("osmotic pressure", reflection, Axis.X);
            Field difference = fields.of("oncotic pressure", oncotic, Axis.X);
            product.fillBy((x, y, z) -> product.get(x, y, z) * difference.get(x, y, z));
            fields.release("oncotic pressure");
            maps.put(FluidProperty.OSMOTIC_PRESSURE, product);
        }
        return maps;
    }

    private void map(
            Map<FluidProperty, Field> maps, FluidProperty property, List<PropertyValue> values) {
        if (RegionFields.anyMapped(values)) {
            String name = property.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            maps.put(property, fields.of(name, values, Axis.X));
        }
    }

    private List<PropertyValue> injectionRates() {
        return RegionFields.values(
                regions.size(),
                i ->
                        source.regions()
                                .get(i)
                                .properties()
                                .injection()
                                .map(InjectionSpec::rate)
                                .orElse(PropertyValue.of(0)));
    }

    private List<PropertyValue> values(RegionProperty property) {
        return RegionFields.values(source.regions(), property);
    }

    /**
     * Kept by region, or by voxel where an image gives it: only the pressure solve needs a field.
     */
    private Field.VoxelFunction conductivity(
            String name, List<PropertyValue> values, Axis axis, VoxelFraction tissue) {
        Field.VoxelFunction k = fields.lookup(name, values, axis);
        return (x, y, z) -> k.at(x, y, z) * tissue.at(x, y, z);
    }

    /** Adds unresolved capillaries to the network's wall; pressures are weighted by area. */
    private static void addCapillaries(
            NetworkMaps maps, Field.VoxelFunction density, Field.VoxelFunction pressure) {
        Field surface = maps.surfaceDensity();
        Field vascular = maps.vascularPressure();
        for (int z = 0; z < surface.shape().nz(); z++) {
            for (int y = 0; y < surface.shape().ny(); y++) {
                for (int x = 0; x < surface.shape().nx(); x++) {
                    double own = maps.tissueFraction(x, y, z) > 0 ? density.at(x, y, z) : 0;
                    double network = surface.get(x, y, z);
                    double sum = own + network;
                    double weighted = own * pressure.at(x, y, z) + network * vascular.get(x, y, z);
                    surface.set(x, y, z, sum);
                    vascular.set(x, y, z, sum > 0 ? weighted / sum : pressure.at(x, y, z));
                }
            }
        }
    }

    private FluidRegion fluidRegion(RegionSpec region) {
        if (region.kind() == RegionKind.BATH) {
            double pressure = region.properties().bath().map(BathSpec::pressure).orElse(0.0);
            return new FluidRegion(region.name(), region.kind(), 0, 0, 0, 0, 0, pressure);
        }
        boolean lumen = region.kind() == RegionKind.LUMEN;
        if (!region.kind().isTissue() && !lumen) {
            return new FluidRegion(region.name(), region.kind(), 0, 0, 0, 0, 0, 0);
        }
        double wall = scalar(region, RegionProperty.WALL_HYDRAULIC_CONDUCTIVITY);
        double osmotic =
                scalar(region, RegionProperty.OSMOTIC_REFLECTION)
                        * scalar(region, RegionProperty.OSMOTIC_PRESSURE_DIFFERENCE);
        if (lumen) {
            FaceShare surface = lumens.share(region.name());
            return new FluidRegion(region.name(), region.kind(), wall, osmotic, 0, 0, 0, 0)
                    .withSurface(surface);
        }
        return new FluidRegion(
                        region.name(),
                        region.kind(),
                        wall,
                        osmotic,
                        scalar(region, RegionProperty.LYMPHATIC_CONDUCTANCE),
                        scalar(region, RegionProperty.LYMPHATIC_PRESSURE),
                        region.properties().injection().map(i -> i.rate().number()).orElse(0.0),
                        0)
                .withCapillaries(perfusion(region).number(), region.capillaryBlood().number());
    }

    private static PropertyValue perfusion(RegionSpec region) {
        return region.properties()
                .values()
                .getOrDefault(
                        RegionProperty.BLOOD_PERFUSION, PropertyValue.of(Double.POSITIVE_INFINITY));
    }

    private double scalar(RegionSpec region, RegionProperty property) {
        return region.properties().value(property).number();
    }

    private Map<Face, FluidBoundary> faces() {
        Map<Face, FluidBoundary> faces = new EnumMap<>(Face.class);
        source.boundaries().forEach((face, condition) -> faces.put(face, face(condition)));
        return faces;
    }

    private FluidBoundary face(FaceCondition condition) {
        if (condition.fluid() instanceof FluidCondition.Pressure pressure) {
            return FluidBoundary.pressure(pressure.value());
        }
        if (condition.fluid() instanceof FluidCondition.FarTissue far) {
            return FarTissue.of(source, far, Optional.of(labels));
        }
        return FluidBoundary.sealed();
    }
}
