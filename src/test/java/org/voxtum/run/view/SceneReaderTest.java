package org.voxtum.run.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voxtum.fault.Fault;
import org.voxtum.grid.Axis;
import org.voxtum.render.ColourMap;
import org.voxtum.render.volume.OpacityCurve;
import org.voxtum.render.volume.SlicePlane;
import org.voxtum.render.volume.VolumeScene;

class SceneReaderTest {
    private static final SceneUnits UNITS = new SceneUnits("mol/m^3", "Pa", "m^3/s");
    private static final String FULL =
            """
            scene: 1
            field: liposome.free
            time: 6 h
            colours: {map: magma, from: 1 uM, to: 2e-2 mol/m^3, scale: log}
            opacity: [[0, 0], [0.3, 0.05], [1, 0.6]]
            second:
              field: pressure
              colours: {map: cividis, from: 100 Pa, to: 2 kPa}
              opacity: [[0, 0.1]]
            mode: maximum
            lighting: true
            surfaces:
              - {value: 5 uM, colour: "00ff88", opacity: 0.5}
            planes:
              - {axis: z, at: 300 um}
              - {normal: [3, 0, -4], through: [1 um, 7 um, 2 um], contours: 9}
            clip: {from: [0 um, 0 um, 0 um], to: [1 mm, 1 mm, 0.5 mm]}
            vessels: {colour: flow, map: batlow, from: 1e-15 m^3/s, to: 1e-12 m^3/s, scale: linear}
            outlines: true
            box: true
            camera: {target: [1 um, 2 um, 3 um], azimuth: 40, elevation: -10, width: 2 mm, angle: 0}
            background: "ffffff"
            size: [640, 480]
            """;

    private static SceneSpec read(String text) {
        return SceneReader.read(text, "scene.yaml", UNITS);
    }

    @Test
    void everythingIsUnderstood() {
        SceneSpec scene = read(FULL);
        assertThat(scene.time()).isEqualTo(21600);
        assertThat(scene.look().colours().map()).isEqualTo(ColourMap.MAGMA);
        assertThat(scene.look().colours().least()).isEqualTo(1e-3);
        assertThat(scene.look().colours().largest()).isEqualTo(2e-2);
        assertThat(scene.look().colours().logarithmic()).isTrue();
        assertThat(scene.look().mode()).isEqualTo(VolumeScene.Mode.MAXIMUM);
        assertThat(scene.look().colours().opacity().orElseThrow().points()).hasSize(3);
        assertThat(scene.look().surfaces())
                .isEqualTo(List.of(new VolumeScene.FrontSurface(5e-3, 0x00FF88, 0.5)));
        assertThat(scene.look().planes().get(0)).isEqualTo(SlicePlane.across(Axis.Z, 3e-4));
        SlicePlane oblique = scene.look().planes().get(1);
        assertThat(oblique.normal()).containsExactly(0.6, 0, -0.8);
        assertThat(oblique.offset()).isCloseTo(0.6e-6 - 1.6e-6, within(1e-20));
        assertThat(oblique.contours()).isEqualTo(9);
        assertThat(scene.look().clip().orElseThrow().to()).containsExactly(1e-3, 1e-3, 5e-4);
        assertThat(scene.look().camera().angle()).isZero();
        assertThat(scene.look().background()).isEqualTo(0xFFFFFF);
        assertThat(scene.height()).isEqualTo(480);
    }

    @Test
    void secondFieldVesselsAndOutlinesAreUnderstood() {
        SceneSpec scene = read(FULL);
        SecondField second = scene.second().orElseThrow();
        assertThat(second.field()).isEqualTo("pressure");
        assertThat(second.colours())
                .isEqualTo(
                        new FieldColours(
                                ColourMap.CIVIDIS,
                                100,
                                2000,
                                false,
                                Optional.of(OpacityCurve.constant(0.1))));
        assertThat(scene.look().vessels())
                .isEqualTo(
                        new VesselLook(
                                true, "flow", ColourMap.BATLOW, 1e-15, 1e-12, Optional.of(false)));
        assertThat(scene.look().around().outlines()).isTrue();
        assertThat(scene.look().around().box()).isTrue();
        assertThat(read("scene: 1").look().around()).isEqualTo(Surroundings.USUAL);
        assertThat(SceneReader.names(FULL, "scene.yaml"))
                .isEqualTo(new SceneNames("liposome.free", "pressure", "flow"))
                .isEqualTo(SceneNames.of(scene));
    }

    /** What is written is read as the same scene, and written the same again. */
    @Test
    void aSceneComesBack() {
        String text = SceneText.of(read(FULL), UNITS);
        assertThat(SceneText.of(read(text), UNITS)).isEqualTo(text);
        assertThat(read(text)).isEqualTo(read(FULL));
        SceneSpec hidden = read(FULL).withLook(read(FULL).look().withVessels(false));
        assertThat(read(SceneText.of(hidden, UNITS))).isEqualTo(hidden);
        String usual = SceneText.of(SceneSpec.preset("front").orElseThrow(), UNITS);
        assertThat(SceneText.of(read(usual), UNITS)).isEqualTo(usual);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scene: 2 | scene.yaml:1 scene",
                "field: a | version is missing",
                "scene: 1\\nfeild: a | 'feild' is no key here",
                "scene: 1\\ncolours: {map: rainbow} | scene.yaml:2 colours.map",
                "scene: 1\\ncolours: {from: 3 m} | '3 m' is no quantity here",
                "scene: 1\\ncolours: {from: 3 uM, to: 1 uM} | ends before it begins",
                "scene: 1\\nopacity: [[0.5, 0], [0.2, 1]] | out of order",
                "scene: 1\\nopacity: [] | no point",
                "scene: 1\\nopacity: [[0, 2]] | out of range",
                "scene: 1\\nmode: mist | use absorption, maximum, none",
                "scene: 1\\nlighting: perhaps | true or false",
                "scene: 1\\nsurfaces: [{colour: ff0000}] | there is no value",
                "scene: 1\\nsurfaces: [{value: 1 uM, colour: red}] | six digits",
                "scene: 1\\nplanes: [{axis: w, at: 1 um}] | planes[0].axis",
                "scene: 1\\nclip: {from: [0 um, 0 um]} | it needs 3",
                "scene: 1\\ncamera: {width: 0 um} | must be positive",
                "scene: 1\\ncamera: {elevation: 95} | out of range",
                "scene: 1\\nsize: [1e9, 3] | out of range",
                "scene: 1\\nsize: [100.5, 300] | no whole number",
                "scene: 1\\nplanes: [{at: 1 um}] | scene.yaml:2 planes[0]; write axis: z",
                "scene: 1\\nplanes: [{axis: z, normal: [1, 0, 0], at: 1 um}] | an axis or a normal",
                "scene: 1\\nplanes: [{normal: [0, 0, 0], at: 1 um}] | has no length",
                "scene: 1\\nplanes: [{axis: z}] | it needs one place",
                "scene: 1\\nplanes: [{axis: z, at: 1 um, contours: 100}] | out of range",
                "scene: 1\\nsecond: {colours: {map: magma}} | scene.yaml:2 second; write field",
                "scene: 1\\nsecond: {field: a, map: magma} | 'map' is no key here",
                "scene: 1\\nsecond: {field: a, colours: {from: 1 m}} | second.colours.from",
                "scene: 1\\nvessels: perhaps | true or false",
                "scene: 1\\nvessels: {color: flow} | 'color' is no key here",
                "scene: 1\\nvessels: {colour: flow, to: 3 Pa} | scene.yaml:2 vessels.to",
                "scene: 1\\nvessels: {colour: flow, scale: root} | linear or log",
                "scene: 1\\noutlines: 1 | scene.yaml:2 outlines",
                "scene: 1\\nbox: 1 | scene.yaml:2 box",
                "scene: [ | no scene",
                "[1, 2] | this is no map"
            })
    void whatIsWrongIsNamedWithItsPlace(String text, String told) {
        assertThatThrownBy(() -> read(text.replace("\\n", "\n")))
                .isInstanceOf(Fault.class)
                .hasMessageContaining(told);
    }

    /** A field's unit need not be SI: the scale is in that of the field, whatever is typed. */
    @Test
    void aScaleIsInTheUnitOfItsField() {
        SceneUnits units = new SceneUnits("mmHg", "", "");
        SceneSpec scene =
                SceneReader.read("scene: 1\ncolours: {from: 5 mmHg, to: 4 kPa}\n", "s.yaml", units);
        assertThat(scene.look().colours().least()).isEqualTo(5);
        assertThat(scene.look().colours().largest()).isCloseTo(30.0025, within(1e-4));
    }
}
