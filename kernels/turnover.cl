// Binding as in reactions.cl and competition.cl to receptors whose number changes:
//   dT/dt = S - k_l (T - b) - k_int b        T = F + b, free and bound ones; S = synthesis R_t
// Cells make receptors, lose free ones at k_l, and take bound ones up with the agent. The free ones
// of a step of backward Euler are F' = (F + S dt - x)/(1 + k_l dt), so what binds is the same root
// with F + S dt receptors that bind 1/(1 + k_l dt) as fast. No bound exceeds the number.

// reaction_advance_turning stands in reactions_blocks.cl beside the kernels whose receptors stay.

// Two agents on the same receptors.
__kernel void reaction_compete_turning(
        CARRIED(, present),
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
    TURN_OVER_WHERE(1, start, gone, (one_enters ? one_b[i] : 0) + (other_enters ? other_b[i] : 0))
}
