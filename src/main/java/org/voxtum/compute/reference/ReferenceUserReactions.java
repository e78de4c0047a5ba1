package org.voxtum.compute.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.UserPool;
import org.voxtum.compute.UserReaction;
import org.voxtum.compute.UserReactionSystem;
import org.voxtum.compute.UserReactions;

/** Reactions with users' rates in plain Java: {@link UserVoxel} in every voxel. */
final class ReferenceUserReactions implements UserReactions {
    private final UserReactionSystem system;

    ReferenceUserReactions(UserReactionSystem system) {
        this.system = system;
    }

    @Override
    public void advance(double dt, double time) {
        PlaneLoop.forEach(
                system.pools().get(0).field().shape(), z -> new Plane(z).advance(dt, time));
    }

    /** One plane of every field. */
    private final class Plane {
        private final UserVoxel voxel = new UserVoxel(system);
        private final List<Row> pools = new ArrayList<>();
        private final List<Row> storage = new ArrayList<>();
        private final List<Row> shares = new ArrayList<>();
        private final List<Row> fields = new ArrayList<>();
        private final Row tissue;
        private final int size;

        Plane(int z) {
            size = system.pools().get(0).field().shape().planeSize();
            for (UserPool pool : system.pools()) {
                pools.add(Row.of(pool.field(), z));
                storage.add(pool.storage().map(phi -> Row.of(phi, z)).orElse(null));
            }
            for (UserReaction reaction : system.reactions()) {
                shares.add(reaction.where().map(where -> Row.of(where, z)).orElse(null));
            }
            system.fields().forEach(field -> fields.add(Row.of(field, z)));
            tissue = system.tissue().map(share -> Row.of(share, z)).orElse(null);
        }

        void advance(double dt, double time) {
            for (int k = 0; k < size; k++) {
                double share = tissue == null ? 1 : tissue.get(k);
                if (share > 0) {
                    load(k, share);
                    if (isOpen()) {
                        voxel.advance(time, dt);
                        store(k, share);
                    }
                }
            }
        }

        private void load(int k, double tissueShare) {
            for (int p = 0; p < pools.size(); p++) {
                double value = pools.get(p).get(k);
                Row phi = storage.get(p);
                boolean open = phi == null || phi.get(k) > 0;
                double held = phi == null ? value : open ? phi.get(k) * value : 0;
                voxel.amount[p] = held / tissueShare;
                voxel.inverse[p] = phi != null && open ? tissueShare / phi.get(k) : 0;
            }
            for (int f = 0; f < fields.size(); f++) {
                voxel.field[f] = fields.get(f).get(k);
            }
            for (int j = 0; j < shares.size(); j++) {
                Row where = shares.get(j);
                double share = where == null ? 1 : where.get(k);
                voxel.share[j] = isClosed(system.reactions().get(j)) ? 0 : share;
            }
            Arrays.fill(voxel.gained, 0);
        }

        /** Whether a free pool that a reaction changes has no fluid here. */
        private boolean isClosed(UserReaction reaction) {
            double[] change = reaction.change();
            boolean closed = false;
            for (int p = 0; p < change.length; p++) {
                closed = closed || change[p] != 0 && lacksFluid(p);
            }
            return closed;
        }

        private boolean lacksFluid(int p) {
            return storage.get(p) != null && voxel.inverse[p] == 0;
        }

        private boolean isOpen() {
            boolean open = false;
            for (double share : voxel.share) {
                open = open || share > 0;
            }
            return open;
        }

        private void store(int k, double tissueShare) {
            for (int p = 0; p < pools.size(); p++) {
                double gained = voxel.gained[p];
                if (gained != 0 && !lacksFluid(p)) {
                    pools.get(p)
                            .add(
                                    k,
                                    gained
                                            * (storage.get(p) == null
                                                    ? tissueShare
                                                    : voxel.inverse[p]));
                }
            }
        }
    }

    private record Row(double[] values, int offset) {
        static Row of(DeviceField field, int z) {
            var host = ReferenceField.of(field);
            return new Row(host.chunk(z), host.rowOffset(0, z));
        }

        double get(int k) {
            return values[offset + k];
        }

        /** Adds, but not below 0; what is not a number stays. */
        void add(int k, double value) {
            double sum = values[offset + k] + value;
            values[offset + k] = sum < 0 ? 0 : sum;
        }
    }
}
