// Cellular uptake of a drug, item i of n, no voxel looks at another; c in the accessible fluid, the
// intracellular x and the degraded m per voxel volume, t the tissue's share of the voxel:
//   phi dc/dt = ... - (k_u phi + V_max t/(K_m + c)) c + k_ef x
//   dx/dt = (k_u phi + V_max t/(K_m + c)) c + g - (k_ef + k_met) x
//   dm/dt = k_met x
// k_ef has V_max t/(x + K_i t) added where uptake is reversible. What is taken up, and what g brings
// straight into the cells, comes evenly over a step; so a share of it leaves again within the step.
// uptake_before finds what multiplies c in the transport's losses, less what comes back at once,
// and what comes back to the fluid each second; uptake_after moves what transport took.

// (1 - e^-y)/y subtracted from 1: the share that leaves of what comes in evenly
static inline real left_of_even(real y) {
    if (y < REAL(0.05)) {
        return y / 2 * (1 - y / 3 * (1 - y / 4 * (1 - y / 5 * (1 - y / 6 * (1 - y / 7)))));
    }
    return 1 + expm1(-y) / y;
}

// leave: share of x that leaves over the step; even: of what comes in; back: part of either that
// goes to the fluid; broken: the other part; stays: share of what comes in that is not in the fluid
// again, a sum, because it may be small
typedef struct {
    real leave;
    real even;
    real back;
    real broken;
    real stays;
} cell_shares;

static inline cell_shares shares_of_cells(
        real x, real tissue, real most, real inside_half, real efflux, real metabolism, real dt) {
    real out = efflux;
    if (inside_half > 0) {
        out += most * tissue / (x + inside_half * tissue);
    }
    real all = out + metabolism;
    cell_shares share = {0, 0, 0, 0, 1};
    if (all > 0) {
        share.leave = -expm1(-all * dt);
        share.even = left_of_even(all * dt);
        share.back = out / all;
        share.broken = metabolism / all;
        share.stays = share.broken + share.back * share.leave / (all * dt);
    }
    return share;
}

__kernel void uptake_before(
        __global const real *tissue,
        __global const real *storage,
        __global const real *c,
        __global const real *x,
        __global const real *given,
        __global real *loss,
        __global real *efflux_gain,
        real linear,
        real most,
        real half_concentration,
        real inside_half,
        real efflux,
        real metabolism,
        real dt,
        long n) {
    long i = get_global_id(0);
    if (i >= n) {
        return;
    }
    real taken = 0;
    real comes_back = 0;
    if (storage[i] > 0) {
        cell_shares share = shares_of_cells(
                x[i], tissue[i], most, inside_half, efflux, metabolism, dt);
        taken = linear * storage[i];
        if (most > 0) {
            taken += most * tissue[i] / (half_concentration + zero_or_more(c[i]));
        }
        taken *= share.stays;
        comes_back = (x[i] * share.leave / dt + given[i] * share.even) * share.back;
    }
    loss[i] = taken;
    efflux_gain[i] = comes_back;
}

__kernel void uptake_after(
        __global const real *tissue,
        __global const real *storage,
        CARRIED(x),
        CARRIED(degraded),
        __global const real *given,
        __global const real *efflux_gain,
        __global const real *taken,
        int keeps_degraded,
        real most,
        real inside_half,
        real efflux,
        real metabolism,
        real dt,
        long n) {
    long i = get_global_id(0);
    if (i >= n || !(storage[i] > 0)) {
        return;
    }
    cell_shares share = shares_of_cells(
            x[i], tissue[i], most, inside_half, efflux, metabolism, dt);
    real net = taken[i] + given[i] * dt;
    real gross = taken[i] / share.stays + given[i] * dt;
    real gone = (x[i] * share.leave + gross * share.even) * share.broken;
    ADD(x, net - efflux_gain[i] * dt - gone);
    if (keeps_degraded) {
        ADD(degraded, gone);
    }
}
