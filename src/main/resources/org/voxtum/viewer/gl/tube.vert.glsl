/* A vessel's box: what its round ends and its wall lie in, seen from inside so that the eye may be in it. */
layout(location = 0) in vec3 tubeFrom;
layout(location = 1) in vec3 tubeTo;
layout(location = 2) in vec4 tubeColourAndReach;

flat out vec3 from;
flat out vec3 to;
flat out vec3 colour;
flat out float reach;

uniform vec2 pictureSize;
uniform vec3 cameraTarget;
uniform vec3 cameraRight;
uniform vec3 cameraUp;
uniform vec3 cameraForward;
uniform float cameraWidth;
uniform float eyeDistance;
uniform bool isParallel;
uniform float thinnest;

const int CORNERS[36] = int[36](
    0, 2, 1, 1, 2, 3, 4, 5, 6, 5, 7, 6, 0, 1, 4, 1, 5, 4, 2, 6, 3, 3, 6, 7, 0, 4, 2, 2, 4, 6, 1, 3, 5, 3, 7, 5);

void main() {
    from = tubeFrom - cameraTarget;
    to = tubeTo - cameraTarget;
    colour = tubeColourAndReach.rgb;
    reach = max(tubeColourAndReach.a, thinnest);
    vec3 along = to - from;
    float span = length(along);
    vec3 axis = span > 0.0 ? along / span : vec3(1.0, 0.0, 0.0);
    vec3 other = abs(axis.x) < 0.7 ? vec3(1.0, 0.0, 0.0) : vec3(0.0, 1.0, 0.0);
    vec3 side = normalize(cross(axis, other));
    vec3 third = cross(axis, side);
    int corner = CORNERS[gl_VertexID];
    vec3 signs = vec3(corner & 1, corner >> 1 & 1, corner >> 2) * 2.0 - 1.0;
    float margin = 1.02 * reach;
    vec3 place = 0.5 * (from + to)
        + signs.x * (0.5 * span + margin) * axis + signs.y * margin * side + signs.z * margin * third;
    vec2 onScreen = vec2(dot(place, cameraRight), dot(place, cameraUp))
        * 2.0 / cameraWidth * min(pictureSize.x, pictureSize.y) / pictureSize;
    float ahead = isParallel ? 1.0 : (dot(place, cameraForward) + eyeDistance) / eyeDistance;
    gl_Position = vec4(onScreen, 0.0, ahead);
}
