// Binding as in reactions.cl and competition.cl to receptors whose number changes:
//   dT/dt = S - k_l (T - b) - k_int b        T = F + b, free and bound ones; S = synthesis R_t
// Cells make receptors, lose free ones at k_l, and take bound ones up with the agent. The free ones
// of a step of backward Euler are F' = (F + S dt - x)/(1 + k_l dt), so what binds is the same root
// with F + S dt receptors that bind 1/(1 + k_l dt) as fast. No bound exceeds the number.

// receptors: R_t, those at the start. synthesis, loss [1/s].
#define TURNING \
        __global const real *receptors, CARRIED(present), real synthesis, real loss

static inline turnover_of_part turnover_of_step(real synthesis, real loss, real start, real dt) {
    turnover_of_part turn = {synthesis * dt * start, loss * dt, 0};
    return turn;
}

#define TURN_OVER(START, GONE, BOUND) \
    ADD(present, synthesis * dt * (START) - (GONE)); \
    present[i] = max(present[i], BOUND);

__kernel void reaction_advance_turning(
        __global const real *storage, TURNING, POOLS_OF(own), RATES) {
    long i = get_global_id(0);
    if (i >= n || !(storage[i] > 0)) {
        return;
    }
    real total = present[i];
    real phi = storage[i];
    real inverse = reciprocal(phi);
    pools_of_voxel voxel = VOXEL_OF(own, zero_or_more(total - own_b[i]));
    turnover_of_part turn = turnover_of_step(synthesis, loss, receptors[i], dt);
    ADVANCE(0, turn)
    KEEP(own, voxel)
    TURN_OVER(receptors[i], lost_receptors(&voxel), own_b[i])
}

// The same of particles and what they carry.
__kernel void reaction_advance_turning_with_cargo(
        __global const real *storage, TURNING, POOLS_OF(own), POOLS_OF(cargo), RATES) {
    long i = get_global_id(0);
    if (i >= n || !(storage[i] > 0)) {
        return;
    }
    real total = present[i];
    real phi = storage[i];
    real inverse = reciprocal(phi);
    pools_of_voxel voxel = VOXEL_OF(own, zero_or_more(total - own_b[i]));
    pools_of_voxel load = VOXEL_OF(cargo, 0);
    turnover_of_part turn = turnover_of_step(synthesis, loss, receptors[i], dt);
    ADVANCE(&load, turn)
    KEEP(own, voxel)
    KEEP(cargo, load)
    TURN_OVER(receptors[i], lost_receptors(&voxel), own_b[i])
}

// Two agents on the same receptors.
__kernel void reaction_compete_turning(
        CARRIED(present),
        real synthesis,
        real loss,
        AGENT_OF(one),
        AGENT_OF(other),
        real dt,
        int most_parts,
        long n) {
    long i = get_global_id(0);
    if (i >= n || !(one_storage[i] > 0 || other_storage[i] > 0)) {
        return;
    }
    OPEN_VOXEL(one)
    OPEN_VOXEL(other)
    real start = START_OF_BOTH;
    real total = present[i];
    COMPETE(turnover_of_step(synthesis, loss, start, dt))
    real gone = lost_receptors(&one) + lost_receptors(&other);
    TURN_OVER(start, gone, (one_enters ? one_b[i] : 0) + (other_enters ? other_b[i] : 0))
}
