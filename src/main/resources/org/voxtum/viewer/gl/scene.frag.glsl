/* A scene, light by light along the ray of each pixel, as render.volume.RayCaster and RayWalk have it
 * (Levoy 1988, IEEE CG&A 8(3):29). */
layout(location = 0) out vec4 colourOfPixel;

uniform sampler2D tubeColour;
uniform sampler2D tubeDistance;
uniform vec3 background;
uniform float stepLength;

const int MOST_FRONTS = 16;
uniform int fronts;
uniform float frontValue[MOST_FRONTS];
uniform vec4 frontLook[MOST_FRONTS];

const float AMBIENT = 0.4;
const float SLOPE_REACH = 0.6;
const float OPAQUE = 0.003;
const float SECOND_COVERS = 0.5;

vec3 start;
vec3 ahead;
vec3 light = vec3(0.0);
float passing = 1.0;
float firstMost = NOTHING;
float secondMost = NOTHING;

float nearTo(bool second, vec3 place) {
    float value = second ? secondAt(place) : firstAt(place);
    return isValue(value) ? value : 0.0;
}

float slope(bool second, vec3 place, vec3 reach) {
    return nearTo(second, place + reach) - nearTo(second, place - reach);
}

/* How bright the slope of a field makes a place: most where it faces the eye. */
float shade(bool second, float s) {
    vec3 place = start + s * ahead;
    vec3 slopes = vec3(
        slope(second, place, vec3(SLOPE_REACH, 0.0, 0.0)),
        slope(second, place, vec3(0.0, SLOPE_REACH, 0.0)),
        slope(second, place, vec3(0.0, 0.0, SLOPE_REACH))) / spacing;
    float steepness = length(slopes);
    float facing = steepness > 0.0 ? abs(dot(slopes / steepness, normalize(ahead * spacing))) : 1.0;
    return AMBIENT + (1.0 - AMBIENT) * facing;
}

void absorb(bool second, vec4 look, float share, float s) {
    float part = share == 1.0 ? look.a : 1.0 - pow(1.0 - look.a, share);
    light += passing * part * (IS_LIT ? shade(second, s) : 1.0) * look.rgb;
    passing *= 1.0 - part;
}

/* Fronts that were crossed since the look before. */
void crossFronts(float before, float value, float s) {
    for (int i = 0; i < fronts; i++) {
        float a = before - frontValue[i];
        float b = value - frontValue[i];
        if (isValue(before) && isValue(value) && (a < 0.0) != (b < 0.0)) {
            float weight = passing * frontLook[i].a * shade(false, s - stepLength * b / (b - a));
            light += weight * frontLook[i].rgb;
            passing *= 1.0 - frontLook[i].a;
        }
    }
}

void gatherFirst(float value, float share, float s) {
    if (isValue(value)) {
        float place = onFirstScale(value);
        if (MODE == MAXIMUM) {
            firstMost = max(firstMost, place);
        } else if (MODE == ABSORPTION) {
            absorb(false, lookOf(firstLooks, place), share, s);
        }
    }
}

void gatherSecond(float value, float share, float s) {
    if (isValue(value)) {
        float place = onSecondScale(value);
        if (MODE == MAXIMUM) {
            secondMost = max(secondMost, place);
        } else if (MODE == ABSORPTION) {
            absorb(true, lookOf(secondLooks, place), share, s);
        }
    }
}

float look(float s, float share, float before) {
    vec3 place = start + s * ahead;
    float value = firstAt(place);
    if (HAS_FRONTS) {
        crossFronts(before, value, s);
    }
    gatherFirst(value, share, s);
    if (HAS_SECOND) {
        gatherSecond(secondAt(place), share, s);
    }
    return value;
}

void walk(Ray ray, vec2 range) {
    start = placeOf(ray.origin + range.x * ray.direction);
    ahead = ray.direction / spacing;
    float steps = (range.y - range.x) / stepLength;
    int whole = int(steps);
    float before = NOTHING;
    for (int i = 0; i < whole && passing > OPAQUE; i++) {
        before = look((float(i) + 0.5) * stepLength, 1.0, before);
    }
    if (steps > float(whole) && passing > OPAQUE) {
        look(0.5 * (float(whole) + steps) * stepLength, steps - float(whole), before);
    }
}

/* The largest values of the layers, the second's over the first's. */
void seeLargest() {
    if (isValue(secondMost)) {
        float covered = isValue(firstMost) ? SECOND_COVERS * clamp(secondMost, 0.0, 1.0) : 1.0;
        light += passing * covered * lookOf(secondLooks, secondMost).rgb;
        passing *= 1.0 - covered;
    }
    if (isValue(firstMost)) {
        light += passing * lookOf(firstLooks, firstMost).rgb;
    }
    passing = isValue(firstMost) || isValue(secondMost) ? 0.0 : passing;
}

vec3 over(vec3 behind) {
    if (MODE == MAXIMUM) {
        seeLargest();
    }
    float rest = passing <= OPAQUE ? 0.0 : passing;
    float full = rest == 0.0 && passing > 0.0 ? 1.0 / (1.0 - passing) : 1.0;
    return light * full + rest * behind;
}

void main() {
    ivec2 pixel = ivec2(gl_FragCoord.xy);
    Ray ray = rayOfPixel(gl_FragCoord.xy);
    float behind = texelFetch(tubeDistance, pixel, 0).r;
    vec3 colour = behind < FAR ? texelFetch(tubeColour, pixel, 0).rgb : background;
    if (HAS_SLICES) {
        cutBySlices(gl_FragCoord.xy, ray, behind, colour);
    }
    vec2 range = cutByBox(ray, boxFrom, boxTo, vec2(isParallel ? -FAR : 0.0, behind));
    if (range.x < range.y && (MODE != NONE || HAS_FRONTS)) {
        walk(ray, range);
        colour = over(colour);
    }
    colourOfPixel = vec4(colour, 1.0);
}
