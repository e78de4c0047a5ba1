/* Where a pixel's ray meets a tube with round ends, as render.volume.Capsule has it. */
flat in vec3 from;
flat in vec3 to;
flat in vec3 colour;
flat in float reach;

layout(location = 0) out vec4 shadedColour;
layout(location = 1) out float hitDistance;

uniform vec3 clipFrom;
uniform vec3 clipTo;
uniform float depthReach;

const float AMBIENT = 0.35;

float meetBall(Ray ray, vec3 centre) {
    vec3 away = ray.origin - centre;
    float b = dot(away, ray.direction);
    vec3 nearest = away - b * ray.direction;
    float root = reach * reach - dot(nearest, nearest);
    return root < 0.0 ? FAR : -b - sqrt(root);
}

float meetSide(Ray ray, vec3 axis, float span) {
    vec3 across = ray.direction - dot(ray.direction, axis) * axis;
    float a = dot(across, across);
    if (span == 0.0 || a <= 1.0e-12) {
        return FAR;
    }
    vec3 away = ray.origin - from;
    vec3 awayAcross = away - dot(away, axis) * axis;
    float b = dot(across, awayAcross);
    vec3 nearest = awayAcross - b / a * across;
    float root = reach * reach - dot(nearest, nearest);
    if (root < 0.0) {
        return FAR;
    }
    float distance = (-b - sqrt(root * a)) / a;
    float along = dot(away + distance * ray.direction, axis);
    return along >= 0.0 && along <= span ? distance : FAR;
}

void main() {
    Ray ray = rayOfPixel(gl_FragCoord.xy);
    float span = length(to - from);
    vec3 axis = span > 0.0 ? (to - from) / span : vec3(0.0);
    float distance = min(meetSide(ray, axis, span), min(meetBall(ray, from), meetBall(ray, to)));
    vec2 inside = cutByBox(ray, clipFrom, clipTo, vec2(distance));
    bool isBehindEye = !isParallel && distance <= 0.0;
    if (distance >= FAR || isBehindEye || inside.x > inside.y) {
        discard;
    }
    vec3 place = ray.origin + distance * ray.direction;
    vec3 onAxis = from + clamp(dot(place - from, axis), 0.0, span) * axis;
    float facing = clamp(-dot((place - onAxis) / reach, ray.direction), 0.0, 1.0);
    shadedColour = vec4(colour * (AMBIENT + (1.0 - AMBIENT) * facing), 1.0);
    hitDistance = distance;
    gl_FragDepth = clamp(0.5 + 0.5 * distance / depthReach, 0.0, 1.0);
}
