/* The ray of a pixel, as render.volume.PixelRays and Ray have it; places are relative to the camera's
 * target [m], so that single precision is enough wherever the grid lies. */
uniform vec2 pictureSize;
uniform vec3 cameraRight;
uniform vec3 cameraUp;
uniform vec3 cameraForward;
uniform float cameraWidth;
uniform float eyeDistance;
uniform bool isParallel;

const float FAR = 1.0e30;

struct Ray {
    vec3 origin;
    vec3 direction;
};

Ray rayOfPixel(vec2 pixel) {
    vec2 place = (pixel - 0.5 * pictureSize) / min(pictureSize.x, pictureSize.y) * cameraWidth;
    vec3 aside = place.x * cameraRight + place.y * cameraUp;
    vec3 eye = -eyeDistance * cameraForward;
    return isParallel
        ? Ray(eye + aside, cameraForward)
        : Ray(eye, normalize(eyeDistance * cameraForward + aside));
}

/* The part of a ray that is inside a box; empty where it ends before it begins. */
vec2 cutByBox(Ray ray, vec3 from, vec3 to, vec2 range) {
    for (int i = 0; i < 3; i++) {
        float d = ray.direction[i];
        if (d == 0.0) {
            bool inside = ray.origin[i] >= from[i] && ray.origin[i] <= to[i];
            range.y = inside ? range.y : -FAR;
        } else {
            float a = (from[i] - ray.origin[i]) / d;
            float b = (to[i] - ray.origin[i]) / d;
            range = vec2(max(range.x, min(a, b)), min(range.y, max(a, b)));
        }
    }
    return range;
}
