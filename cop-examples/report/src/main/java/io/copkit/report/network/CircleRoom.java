package io.copkit.report.network;

import io.copkit.report.network.Sociogram.Circle;
import io.copkit.report.network.Sociogram.Place;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Brings circles onto a sheet: stretches their places to fill it, then pushes apart those that lie on each other. */
final class CircleRoom {

    private static final int ROUNDS = 300;
    private static final double GAP = 3;
    private static final double EDGE = 2;

    private final int width;
    private final int height;
    private final double[] radius;

    CircleRoom(List<Circle> circles, int width, int height, double smallest, double largest) {
        this.width = width;
        this.height = height;
        double most = circles.stream().mapToDouble(Circle::weight).max().orElse(0);
        this.radius = circles.stream()
                .mapToDouble(
                        circle -> smallest + (largest - smallest) * (most == 0 ? 0 : Math.sqrt(circle.weight() / most)))
                .toArray();
    }

    /** The wider spread of the places goes along the longer side of the sheet. */
    List<Place> placed(double[][] places) {
        int along = width >= height ? 0 : 1;
        double[] x = stretched(Arrays.stream(places).mapToDouble(p -> p[along]).toArray(), width);
        double[] y =
                stretched(Arrays.stream(places).mapToDouble(p -> p[1 - along]).toArray(), height);
        for (int round = 0; round < ROUNDS && pushedApart(x, y); round++) {
            keepOn(x, width);
            keepOn(y, height);
        }
        keepOn(x, width);
        keepOn(y, height);
        return IntStream.range(0, radius.length)
                .mapToObj(i -> new Place(x[i], y[i], radius[i]))
                .toList();
    }

    private double[] stretched(double[] spread, int room) {
        double low = Arrays.stream(spread).min().orElse(0);
        double high = Arrays.stream(spread).max().orElse(0);
        double margin = Arrays.stream(radius).max().orElse(0) + EDGE;
        return Arrays.stream(spread)
                .map(at -> high == low ? room / 2.0 : margin + (at - low) / (high - low) * (room - 2 * margin))
                .toArray();
    }

    private boolean pushedApart(double[] x, double[] y) {
        boolean moved = false;
        for (int i = 0; i < radius.length; i++) {
            for (int j = 0; j < i; j++) {
                double dx = x[i] - x[j];
                double dy = y[i] - y[j];
                double distance = Math.max(Math.hypot(dx, dy), 1e-6);
                double missing = radius[i] + radius[j] + GAP - distance;
                if (missing > 0.01) {
                    double push = missing / distance / 2;
                    x[i] += push * dx;
                    y[i] += push * dy;
                    x[j] -= push * dx;
                    y[j] -= push * dy;
                    moved = true;
                }
            }
        }
        return moved;
    }

    private void keepOn(double[] places, int room) {
        for (int i = 0; i < places.length; i++) {
            double edge = radius[i] + EDGE;
            places[i] = Math.max(edge, Math.min(room - edge, places[i]));
        }
    }
}
