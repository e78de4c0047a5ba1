/* Fields of a scene, as render.volume.Volume has them: between voxel centres trilinear, no value where
 * less than half of what surrounds a place is present. Places are in voxels, 0 the centre of the first. */
uniform sampler3D firstValues;
uniform sampler3D firstPresence;
uniform sampler3D secondValues;
uniform sampler3D secondPresence;
uniform bool isComplete[2];
uniform vec3 voxels;
uniform vec3 spacing;
uniform vec3 gridFrom;
uniform float stride;

uniform float least[2];
uniform float largest[2];
uniform bool isLogarithmic[2];
uniform sampler2D firstLooks;
uniform sampler2D secondLooks;

const float BORDER = 0.5;
const float NOTHING = -3.0e38;
const int LOOKS = 4096;

bool isValue(float value) {
    return value > NOTHING;
}

vec3 placeOf(vec3 position) {
    return (position - gridFrom) / spacing - 0.5;
}

float firstAt(vec3 place) {
    vec3 at = (clamp(place, vec3(0.0), voxels - 1.0) / stride + 0.5) / vec3(textureSize(firstValues, 0));
    float value = textureLod(firstValues, at, 0.0).r;
    if (isComplete[0]) {
        return value;
    }
    float present = textureLod(firstPresence, at, 0.0).r;
    return present >= BORDER ? value / present : NOTHING;
}

float secondAt(vec3 place) {
    vec3 at = (clamp(place, vec3(0.0), voxels - 1.0) / stride + 0.5) / vec3(textureSize(secondValues, 0));
    float value = textureLod(secondValues, at, 0.0).r;
    if (isComplete[1]) {
        return value;
    }
    float present = textureLod(secondPresence, at, 0.0).r;
    return present >= BORDER ? value / present : NOTHING;
}

/* Place of a value on the scale of a layer; may lie outside of 0 to 1. */
float onScale(int layer, float value) {
    if (!isLogarithmic[layer]) {
        return (value - least[layer]) / (largest[layer] - least[layer]);
    }
    return value <= 0.0 ? 0.0 : log(value / least[layer]) / log(largest[layer] / least[layer]);
}

/* Colour, and the part of light that a step holds back. */
vec4 lookOf(int layer, float onScale) {
    int index = int(clamp(onScale, 0.0, 1.0) * float(LOOKS - 1) + 0.5);
    return layer == 0 ? texelFetch(firstLooks, ivec2(index, 0), 0) : texelFetch(secondLooks, ivec2(index, 0), 0);
}
