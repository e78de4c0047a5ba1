/* Slices through the first field, opaque, as render.volume.SlicePaint has them: a line lies where what
 * it divides differs between a pixel and the one to its right or below, on the same plane. */
uniform vec3 boxFrom;
uniform vec3 boxTo;

const int MOST_SLICES = 16;
uniform int slices;
uniform vec3 sliceNormal[MOST_SLICES];
uniform float sliceOffset[MOST_SLICES];
uniform int sliceContours[MOST_SLICES];

uniform usampler3D labels;
uniform vec3 outlineColour;

/* As render.Rgb has it. */
const vec3 NO_TISSUE = vec3(200.0, 204.0, 208.0) / 255.0;
const float NEAREST = 0.501;
const int OUTSIDE = -1;

/* Distance of a slice inside the box, FAR where the ray misses it. */
float meetSlice(Ray ray, int slice) {
    float distance = (sliceOffset[slice] - dot(sliceNormal[slice], ray.origin))
        / dot(sliceNormal[slice], ray.direction);
    vec2 inside = cutByBox(ray, boxFrom, boxTo, vec2(distance));
    return (isParallel || distance > 0.0) && inside.x <= inside.y ? distance : FAR;
}

/* Where the ray of a pixel meets a slice [voxels]; w is 0 where it does not. */
vec4 placeOnSlice(vec2 pixel, int slice) {
    Ray ray = rayOfPixel(pixel);
    float distance = meetSlice(ray, slice);
    return distance < FAR ? vec4(placeOf(ray.origin + distance * ray.direction), 1.0) : vec4(0.0);
}

int labelOf(vec3 place) {
    vec3 voxel = clamp(floor(place + NEAREST), vec3(0.0), voxels - 1.0);
    return int(texelFetch(labels, ivec3(voxel / stride), 0).r);
}

/* How many contours have less than the value of a place. */
int levelOf(vec4 place, int count) {
    float value = place.w > 0.0 ? firstAt(place.xyz) : NOTHING;
    if (!isValue(value)) {
        return OUTSIDE;
    }
    return min(count, int(clamp(onFirstScale(value), 0.0, 1.0) * float(count + 1)));
}

/* Number of the contour that lies here, from 1; 0 where none does. */
int contourOf(vec4 here, vec4 right, vec4 below, int count) {
    int level = levelOf(here, count);
    int first = levelOf(right, count);
    int second = levelOf(below, count);
    bool isLine = (first != OUTSIDE && first != level) || (second != OUTSIDE && second != level);
    return isLine ? max(level, max(first, second)) : 0;
}

/* Black on bright colours, white on dark ones, as render.Rgb decides. */
vec3 inkOn(vec3 colour) {
    return dot(colour, vec3(0.3, 0.6, 0.1)) < 0.5 ? vec3(1.0) : vec3(0.0);
}

vec3 colourOfSlice(vec2 pixel, int slice) {
    vec4 here = placeOnSlice(pixel, slice);
    vec4 right = placeOnSlice(pixel + vec2(1.0, 0.0), slice);
    vec4 below = placeOnSlice(pixel - vec2(0.0, 1.0), slice);
    if (HAS_OUTLINES) {
        int label = labelOf(here.xyz);
        if ((right.w > 0.0 && labelOf(right.xyz) != label) || (below.w > 0.0 && labelOf(below.xyz) != label)) {
            return outlineColour;
        }
    }
    float value = firstAt(here.xyz);
    if (!isValue(value)) {
        return NO_TISSUE;
    }
    int count = sliceContours[slice];
    int line = contourOf(here, right, below, count);
    return line > 0
        ? inkOn(lookOf(firstLooks, float(line) / float(count + 1)).rgb)
        : lookOf(firstLooks, onFirstScale(value)).rgb;
}

/* Takes the nearest slice that lies before what is behind. */
void cutBySlices(vec2 pixel, Ray ray, inout float behind, inout vec3 colour) {
    int seen = -1;
    for (int i = 0; i < slices; i++) {
        float distance = meetSlice(ray, i);
        if (distance < behind) {
            behind = distance;
            seen = i;
        }
    }
    if (seen >= 0) {
        colour = colourOfSlice(pixel, seen);
    }
}
