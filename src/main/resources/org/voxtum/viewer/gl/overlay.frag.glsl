/* Letters over what is drawn. */
in vec2 place;
layout(location = 0) out vec4 colourOfPixel;
uniform sampler2D letters;

void main() {
    colourOfPixel = texture(letters, place);
}
