// Cellular uptake of a drug, item i of n, no voxel looks at another; c in the accessible fluid, the
// intracellular x and the degraded m per voxel volume, t the tissue's share of the voxel:
//   phi dc/dt = ... - (k_u phi + V_max t/(K_m + c)) c + k_ef x
//   dx/dt = (k_u phi + V_max t/(K_m + c)) c + g - (k_ef + k_met) x
//   dm/dt = k_met x
// k_ef has V_max t/(x + K_i t) added where uptake is reversible. What is taken up, and what g brings
// straight into the cells, comes evenly over a step; so a share of it leaves again within the step.
// uptake_before finds what multiplies c in the transport's losses, less what comes back at once,
// and what comes back to the fluid each second; uptake_after moves what transport took.


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

// 1 - mean: the share that leaves of what comes in evenly; mean: (1 - e^-y)/y
INLINED real left_of_even(real y, real mean) {
    real series = y * REAL(0.5) * (1 - y * (REAL(1.0) / 3) * (1 - y * REAL(0.25)
            * (1 - y * REAL(0.2) * (1 - y * (REAL(1.0) / 6) * (1 - y * (REAL(1.0) / 7))))));
    return y < REAL(0.05) ? series : 1 - mean;
}

// An argument and no result: some compilers keep a function that returns a structure as a call.
INLINED void find_shares(
        cell_shares *share,
        real x,
        real tissue,
        real most,
        real inside_half,
        real efflux,
        real metabolism,
        real dt) {
    real out = efflux;
    if (inside_half > 0) {
        out += most * tissue / (x + inside_half * tissue);
    }
    real all = out + metabolism;
    real gone = share_gone(all * dt);
    real mean = gone / (all * dt);
    real even = left_of_even(all * dt, mean);
    real back = out / all;
    real broken = metabolism / all;
    real stays = broken + back * mean;
    bool any = all > 0;
    share->leave = any ? gone : 0;
    share->even = any ? even : 0;
    share->back = any ? back : 0;
    share->broken = any ? broken : 0;
    share->stays = any ? stays : 1;
}

#define BEFORE_ARGUMENTS(promise) \
        READS(promise, tissue), READS(promise, storage), READS(promise, c), READS(promise, x), \
        READS(promise, given), WRITES(promise, loss), WRITES(promise, efflux_gain), real linear, \
        real most, real half_concentration, real inside_half, real efflux, real metabolism, \
        real dt
#define BEFORE_NAMES \
        tissue, storage, c, x, given, loss, efflux_gain, linear, most, half_concentration, \
        inside_half, efflux, metabolism, dt

INLINED void uptake_before_at(BEFORE_ARGUMENTS(), long i) {
    cell_shares share;
    find_shares(&share, x[i], tissue[i], most, inside_half, efflux, metabolism, dt);
    real taken = linear * storage[i];
    if (most > 0) {
        taken += most * tissue[i] / (half_concentration + zero_or_more(c[i]));
    }
    real comes_back = (x[i] * share.leave / dt + given[i] * share.even) * share.back;
    bool open = storage[i] > 0;
    loss[i] = open ? taken * share.stays : 0;
    efflux_gain[i] = open ? comes_back : 0;
}

POINTWISE(uptake_before, BEFORE_ARGUMENTS, BEFORE_NAMES)

#define AFTER_ARGUMENTS(promise) \
        READS(promise, tissue), READS(promise, storage), CARRIED(promise, x), \
        CARRIED(promise, degraded), READS(promise, given), READS(promise, efflux_gain), \
        READS(promise, taken), real most, real inside_half, real efflux, \
        real metabolism, real dt
#define AFTER_NAMES \
        tissue, storage, CARRIED_NAMES(x), CARRIED_NAMES(degraded), given, efflux_gain, taken, \
        most, inside_half, efflux, metabolism, dt

INLINED void uptake_after_voxel(const int keeps_degraded, AFTER_ARGUMENTS(), long i) {
    cell_shares share;
    find_shares(&share, x[i], tissue[i], most, inside_half, efflux, metabolism, dt);
    real net = taken[i] + given[i] * dt;
    real gross = taken[i] / share.stays + given[i] * dt;
    real gone = (x[i] * share.leave + gross * share.even) * share.broken;
    bool open = storage[i] > 0;
    ADD_WHERE(open, x, net - efflux_gain[i] * dt - gone);
    if (keeps_degraded) {
        ADD_WHERE(open, degraded, gone);
    }
}

INLINED void uptake_after_at(AFTER_ARGUMENTS(), long i) {
    uptake_after_voxel(0, AFTER_NAMES, i);
}

INLINED void uptake_after_and_degrade_at(AFTER_ARGUMENTS(), long i) {
    uptake_after_voxel(1, AFTER_NAMES, i);
}

POINTWISE(uptake_after, AFTER_ARGUMENTS, AFTER_NAMES)
POINTWISE(uptake_after_and_degrade, AFTER_ARGUMENTS, AFTER_NAMES)
