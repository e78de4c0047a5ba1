/* Fields of a scene, as render.volume.Volume has them: between voxel centres trilinear, no value where
 * less than half of what surrounds a place is present. Places are in voxels, 0 the centre of the first. */
uniform sampler3D firstValues;
uniform sampler3D firstPresence;
uniform sampler3D secondValues;
uniform sampler3D secondPresence;
uniform vec3 voxels;
uniform vec3 spacing;
uniform vec3 gridFrom;
uniform float stride;
uniform vec3 texels; /* of a texture, which holds every stride-th voxel */

uniform float least[2];
uniform float largest[2];
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

/* Beyond the outermost centres textures hold their borders, as render.volume.Volume does. */
vec3 textureAt(vec3 place) {
    return (place / stride + 0.5) / texels;
}

float firstAt(vec3 place) {
    vec3 at = textureAt(place);
    float value = textureLod(firstValues, at, 0.0).r;
    if (FIRST_IS_COMPLETE) {
        return value;
    }
    float present = textureLod(firstPresence, at, 0.0).r;
    return present >= BORDER ? value / present : NOTHING;
}

float secondAt(vec3 place) {
    vec3 at = textureAt(place);
    float value = textureLod(secondValues, at, 0.0).r;
    if (SECOND_IS_COMPLETE) {
        return value;
    }
    float present = textureLod(secondPresence, at, 0.0).r;
    return present >= BORDER ? value / present : NOTHING;
}

/* Place of a value on the scale of a layer; may lie outside of 0 to 1. */
float onLine(float value, float from, float to) {
    return (value - from) / (to - from);
}

float onDecades(float value, float from, float to) {
    return value <= 0.0 ? 0.0 : log(value / from) / log(to / from);
}

float onFirstScale(float value) {
    return FIRST_IS_LOGARITHMIC ? onDecades(value, least[0], largest[0]) : onLine(value, least[0], largest[0]);
}

float onSecondScale(float value) {
    return SECOND_IS_LOGARITHMIC ? onDecades(value, least[1], largest[1]) : onLine(value, least[1], largest[1]);
}

/* Colour, and the part of light that a step holds back. */
vec4 lookOf(sampler2D looks, float place) {
    return texelFetch(looks, ivec2(int(clamp(place, 0.0, 1.0) * float(LOOKS - 1) + 0.5), 0), 0);
}
