package org.voxtum.render.volume;

/** A line of sight. */
final class Ray {
    private final double[] origin;
    private final double[] direction;

    /**
     * @param origin where it begins [m]
     * @param direction of length 1
     */
    Ray(double[] origin, double[] direction) {
        this.origin = origin;
        this.direction = direction;
    }

    /** The ray through a place of the picture, in parts of its shorter side from the middle. */
    static Ray of(Camera camera, double right, double up) {
        double[] target = camera.target();
        double[] forward = camera.forward();
        double[] r = camera.right();
        double[] u = camera.up();
        double distance = camera.distance();
        double[] origin = new double[3];
        double[] direction = new double[3];
        double square = 0;
        for (int i = 0; i < 3; i++) {
            double aside = (right * r[i] + up * u[i]) * camera.width();
            boolean parallel = camera.angle() == 0;
            origin[i] = target[i] - distance * forward[i] + (parallel ? aside : 0);
            direction[i] = parallel ? forward[i] : distance * forward[i] + aside;
            square += direction[i] * direction[i];
        }
        double length = Math.sqrt(square);
        for (int i = 0; i < 3; i++) {
            direction[i] /= length;
        }
        return new Ray(origin, direction);
    }

    double origin(int axis) {
        return origin[axis];
    }

    double direction(int axis) {
        return direction[axis];
    }

    double at(int axis, double distance) {
        return origin[axis] + distance * direction[axis];
    }
}
