/* Slices through the first field, opaque, as render.volume.RayCaster has them. */
uniform vec3 boxFrom;
uniform vec3 boxTo;

const int MOST_SLICES = 16;
uniform int slices;
uniform vec3 sliceNormal[MOST_SLICES];
uniform float sliceOffset[MOST_SLICES];

const vec3 NO_VALUE = vec3(232.0, 121.0, 198.0) / 255.0;

/* Distance of a slice inside the box, FAR where the ray misses it. */
float meetSlice(Ray ray, int slice) {
    float distance = (sliceOffset[slice] - dot(sliceNormal[slice], ray.origin))
        / dot(sliceNormal[slice], ray.direction);
    vec2 inside = cutByBox(ray, boxFrom, boxTo, vec2(distance));
    return (isParallel || distance > 0.0) && inside.x <= inside.y ? distance : FAR;
}

vec3 colourOfSlice(Ray ray, float distance) {
    float value = firstAt(placeOf(ray.origin + distance * ray.direction));
    return isValue(value) ? lookOf(0, onScale(0, value)).rgb : NO_VALUE;
}

/* Takes the nearest slice that lies before what is behind. */
void cutBySlices(vec2 pixel, Ray ray, inout float behind, inout vec3 colour) {
    for (int i = 0; i < slices; i++) {
        float distance = meetSlice(ray, i);
        if (distance < behind) {
            behind = distance;
            colour = colourOfSlice(ray, distance);
        }
    }
}
