package org.voxtum.render.volume;

import org.voxtum.render.Tube;

/** Where a ray meets a tube with round ends. */
final class Capsule {
    private Capsule() {}

    /**
     * The first meeting.
     *
     * @return its distance [m] and how much the surface there faces the ray, 0 to 1; null where
     *     they do not meet
     */
    static double[] hit(Ray ray, Tube tube, double radius) {
        double[] a = {tube.x0(), tube.y0(), tube.z0()};
        double[] b = {tube.x1(), tube.y1(), tube.z1()};
        double[] axis = new double[3];
        double[] from = new double[3];
        double length = 0;
        for (int i = 0; i < 3; i++) {
            axis[i] = b[i] - a[i];
            from[i] = ray.origin(i) - a[i];
            length += axis[i] * axis[i];
        }
        length = Math.sqrt(length);
        double side = side(ray, axis, from, length, radius);
        double first = Math.min(ball(ray, a, radius), ball(ray, b, radius));
        first = Math.min(first, side);
        return first < Double.POSITIVE_INFINITY
                ? new double[] {first, facing(ray, a, axis, length, radius, first)}
                : null;
    }

    /** Distance of the wall between the ends, infinite where it is missed. */
    private static double side(
            Ray ray, double[] axis, double[] from, double length, double radius) {
        if (length == 0) {
            return Double.POSITIVE_INFINITY;
        }
        double dAxis = 0;
        double fAxis = 0;
        double dd = 0;
        double df = 0;
        double ff = 0;
        for (int i = 0; i < 3; i++) {
            double n = axis[i] / length;
            dAxis += ray.direction(i) * n;
            fAxis += from[i] * n;
            dd += ray.direction(i) * ray.direction(i);
            df += ray.direction(i) * from[i];
            ff += from[i] * from[i];
        }
        double a = dd - dAxis * dAxis;
        double b = df - dAxis * fAxis;
        double c = ff - fAxis * fAxis - radius * radius;
        double root = b * b - a * c;
        if (a <= 0 || root < 0) {
            return Double.POSITIVE_INFINITY;
        }
        double distance = (-b - Math.sqrt(root)) / a;
        double along = fAxis + distance * dAxis;
        return along >= 0 && along <= length ? distance : Double.POSITIVE_INFINITY;
    }

    private static double ball(Ray ray, double[] centre, double radius) {
        double b = 0;
        double c = -radius * radius;
        for (int i = 0; i < 3; i++) {
            double from = ray.origin(i) - centre[i];
            b += ray.direction(i) * from;
            c += from * from;
        }
        double root = b * b - c;
        return root < 0 ? Double.POSITIVE_INFINITY : -b - Math.sqrt(root);
    }

    private static double facing(
            Ray ray, double[] a, double[] axis, double length, double radius, double distance) {
        double along = 0;
        for (int i = 0; i < 3; i++) {
            along += (ray.at(i, distance) - a[i]) * axis[i];
        }
        double part = length == 0 ? 0 : Math.max(0, Math.min(1, along / (length * length)));
        double facing = 0;
        for (int i = 0; i < 3; i++) {
            double normal = (ray.at(i, distance) - a[i] - part * axis[i]) / radius;
            facing -= normal * ray.direction(i);
        }
        return Math.max(0, Math.min(1, facing));
    }
}
