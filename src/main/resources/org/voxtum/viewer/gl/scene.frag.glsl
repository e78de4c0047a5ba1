/* A scene, light by light along the ray of each pixel, as render.volume.RayCaster and RayWalk have it
 * (Levoy 1988, IEEE CG&A 8(3):29). */
layout(location = 0) out vec4 colourOfPixel;

uniform sampler2D tubeColour;
uniform sampler2D tubeDistance;
uniform vec3 background;
uniform float stepLength;
uniform int layers;
uniform int mode; /* 0 absorption, 1 maximum, 2 none */
uniform bool isLit;

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
float most[2] = float[2](NOTHING, NOTHING);

float nearTo(int layer, vec3 place) {
    float value = layer == 0 ? firstAt(place) : secondAt(place);
    return isValue(value) ? value : 0.0;
}

float slope(int layer, vec3 place, vec3 reach) {
    return nearTo(layer, place + reach) - nearTo(layer, place - reach);
}

/* How bright the slope of a field makes a place: most where it faces the eye. */
float shade(int layer, float s) {
    vec3 place = start + s * ahead;
    vec3 slopes = vec3(
        slope(layer, place, vec3(SLOPE_REACH, 0.0, 0.0)),
        slope(layer, place, vec3(0.0, SLOPE_REACH, 0.0)),
        slope(layer, place, vec3(0.0, 0.0, SLOPE_REACH))) / spacing;
    float steepness = length(slopes);
    float facing = steepness > 0.0 ? abs(dot(slopes / steepness, normalize(ahead * spacing))) : 1.0;
    return AMBIENT + (1.0 - AMBIENT) * facing;
}

void absorb(int layer, float value, float share, float s) {
    float place = onScale(layer, value);
    if (mode == 1) {
        most[layer] = max(most[layer], place);
    } else if (mode == 0) {
        vec4 look = lookOf(layer, place);
        float part = share == 1.0 ? look.a : 1.0 - pow(1.0 - look.a, share);
        if (part > 0.0) {
            light += passing * part * (isLit ? shade(layer, s) : 1.0) * look.rgb;
            passing *= 1.0 - part;
        }
    }
}

/* Fronts that were crossed since the look before. */
void crossFronts(float before, float value, float s) {
    for (int i = 0; i < fronts; i++) {
        float a = before - frontValue[i];
        float b = value - frontValue[i];
        if (isValue(before) && isValue(value) && (a < 0.0) != (b < 0.0)) {
            float weight = passing * frontLook[i].a * shade(0, s - stepLength * b / (b - a));
            light += weight * frontLook[i].rgb;
            passing *= 1.0 - frontLook[i].a;
        }
    }
}

float look(float s, float share, float before) {
    vec3 place = start + s * ahead;
    float value = firstAt(place);
    if (fronts > 0) {
        crossFronts(before, value, s);
    }
    if (isValue(value)) {
        absorb(0, value, share, s);
    }
    if (layers > 1) {
        float other = secondAt(place);
        if (isValue(other)) {
            absorb(1, other, share, s);
        }
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
    if (isValue(most[1])) {
        float covered = isValue(most[0]) ? SECOND_COVERS * clamp(most[1], 0.0, 1.0) : 1.0;
        light += passing * covered * lookOf(1, most[1]).rgb;
        passing *= 1.0 - covered;
    }
    if (isValue(most[0])) {
        light += passing * lookOf(0, most[0]).rgb;
    }
    passing = isValue(most[0]) || isValue(most[1]) ? 0.0 : passing;
}

vec3 over(vec3 behind) {
    seeLargest();
    float rest = passing <= OPAQUE ? 0.0 : passing;
    float full = rest == 0.0 && passing > 0.0 ? 1.0 / (1.0 - passing) : 1.0;
    return light * full + rest * behind;
}

void main() {
    ivec2 pixel = ivec2(gl_FragCoord.xy);
    Ray ray = rayOfPixel(gl_FragCoord.xy);
    float behind = texelFetch(tubeDistance, pixel, 0).r;
    vec3 colour = behind < FAR ? texelFetch(tubeColour, pixel, 0).rgb : background;
    cutBySlices(gl_FragCoord.xy, ray, behind, colour);
    vec2 range = cutByBox(ray, boxFrom, boxTo, vec2(isParallel ? -FAR : 0.0, behind));
    if (range.x < range.y && layers > 0) {
        walk(ray, range);
        colour = over(colour);
    }
    colourOfPixel = vec4(colour, 1.0);
}
