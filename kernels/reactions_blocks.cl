// The kernels of binding, and the kinetics of reactions.cl and turnover.cl in the form for processors:
// a work-item goes through a block of voxels next to each other. Each has as many parts as it needs; all go through the most that one of them
// needs, and those that are through stay as they are. The bits are those of reactions.cl.

#ifdef BLOCKS

// What a block has on its way over a step, a number a voxel.
typedef struct {
    real free[BLOCK];
    real sites[BLOCK];
    real bound[BLOCK];
    real internal[BLOCK];
    real in[BLOCK];
    real through[BLOCK];
    real out[BLOCK];
    real taken[BLOCK];
    real lost[BLOCK];
} pools_of_block;

// How a block goes through a step: parts of each voxel, and what the chain moves over half of one.
typedef struct {
    int parts[BLOCK];
    real in[BLOCK];
    real through[BLOCK];
    real out[BLOCK];
    int most;
} parts_of_block;

static inline pools_of_voxel voxel_of_block(const pools_of_block *block, int k) {
    pools_of_voxel voxel = {
        block->free[k], block->sites[k], block->bound[k], block->internal[k],
        block->in[k], block->through[k], block->out[k], block->taken[k],
        block->lost[k]
    };
    return voxel;
}

INLINED void put_in_block(pools_of_block *block, int k, pools_of_voxel voxel) {
    block->free[k] = voxel.free;
    block->sites[k] = voxel.sites;
    block->bound[k] = voxel.bound;
    block->internal[k] = voxel.internal;
    block->in[k] = voxel.in;
    block->through[k] = voxel.through;
    block->out[k] = voxel.out;
    block->taken[k] = voxel.taken;
    block->lost[k] = voxel.lost;
}

static inline pools_of_voxel one_of(bool first, pools_of_voxel a, pools_of_voxel b) {
    pools_of_voxel voxel = {
        first ? a.free : b.free, first ? a.sites : b.sites, first ? a.bound : b.bound,
        first ? a.internal : b.internal, first ? a.in : b.in, first ? a.through : b.through,
        first ? a.out : b.out, first ? a.taken : b.taken,
        first ? a.lost : b.lost
    };
    return voxel;
}

// Parts of each voxel by how fast binding is against the step, and the shares that go with them.
INLINED void find_parts(
        parts_of_block *block, const real *fastness, chain_shares share, int most_parts) {
    for (int k = 0; k < BLOCK; k++) {
        block->parts[k] = most_parts;
        block->in[k] = share.in;
        block->through[k] = share.through;
        block->out[k] = share.out;
    }
    for (int parts = most_parts / 2; parts > 0; parts /= 2) {
        share = over_twice_the_time(share);
        for (int k = 0; k < BLOCK; k++) {
            bool enough = (real)parts >= fastness[k];
            block->parts[k] = enough ? parts : block->parts[k];
            block->in[k] = enough ? share.in : block->in[k];
            block->through[k] = enough ? share.through : block->through[k];
            block->out[k] = enough ? share.out : block->out[k];
        }
    }
    int most = 1;
    for (int k = 0; k < BLOCK; k++) {
        most = block->parts[k] > most ? block->parts[k] : most;
    }
    block->most = most;
}

// What a step changed of the pools that there are: a loop each, so that none has a condition.
#define KEEP_CHAIN(NAME, CHANGED) \
    if (pools > 1) { \
        for (int k = 0; k < BLOCK; k++) { \
            long i = begin + k; \
            ADD_WHERE(storage[i] > 0, NAME##_internal, CHANGED.in[k] - CHANGED.out[k]); \
        } \
    } \
    if (pools > 2) { \
        for (int k = 0; k < BLOCK; k++) { \
            long i = begin + k; \
            ADD_WHERE(storage[i] > 0, NAME##_degraded, CHANGED.through[k] + CHANGED.out[k]); \
        } \
    }

INLINED void reaction_advance_block(
        const int turning,
        const int with_cargo,
        RECEPTORS(),
        POOLS_OF(, own),
        POOLS_OF(, cargo),
        RATES,
        long begin) {
    pools_of_block all;
    pools_of_block loads;
    parts_of_block plan;
    real fast[BLOCK];
    real fastness[BLOCK];
    for (int k = 0; k < BLOCK; k++) {
        long i = begin + k;
        real phi = storage[i];
        real inverse = phi > 0 ? reciprocal(phi) : 0;
        real total = turning ? present[i] : receptors[i];
        pools_of_voxel voxel = VOXEL_OF(own, total - own_b[i]);
        put_in_block(&all, k, voxel);
        if (with_cargo) {
            pools_of_voxel load = VOXEL_OF(cargo, 0);
            put_in_block(&loads, k, load);
        }
        fastness[k] = on * (own_c[i] + total * inverse) * dt + (turning ? loss * dt : 0);
        fast[k] = on * dt * inverse;
    }
    chain_shares smallest = {bound_to_internal, bound_to_degraded, internal_to_degraded};
    find_parts(&plan, fastness, smallest, most_parts);
    for (int j = 0; j < plan.most; j++) {
        for (int k = 0; k < BLOCK; k++) {
            chain_shares share = {plan.in[k], plan.through[k], plan.out[k]};
            real part = reciprocal((real)plan.parts[k]);
            turnover_of_part turn = turning
                    ? turnover_of_step(synthesis, loss, receptors[begin + k], dt)
                    : no_turnover();
            bool is_through = j >= plan.parts[k];
            pools_of_voxel before = voxel_of_block(&all, k);
            pools_of_voxel voxel = before;
            pools_of_voxel load_before;
            pools_of_voxel load;
            if (with_cargo) {
                load_before = voxel_of_block(&loads, k);
                load = load_before;
            }
            advance_part(&voxel, with_cargo ? &load : 0, fast[k] * part, off * dt * part, share,
                    turnover_over(turn, part));
            put_in_block(&all, k, one_of(is_through, before, voxel));
            if (with_cargo) {
                put_in_block(&loads, k, one_of(is_through, load_before, load));
            }
        }
    }
    for (int k = 0; k < BLOCK; k++) {
        long i = begin + k;
        real phi = storage[i];
        bool open = phi > 0;
        real inverse = open ? reciprocal(phi) : 0;
        pools_of_voxel voxel = voxel_of_block(&all, k);
        real most = larger(receptors[i], own_b[i]);
        KEEP_BOUND(open, own, voxel)
        if (turning) {
            TURN_OVER_WHERE(open, receptors[i], lost_receptors(&voxel), own_b[i])
        } else {
            own_b[i] = open ? lesser(own_b[i], most) : own_b[i];
        }
        if (with_cargo) {
            pools_of_voxel load = voxel_of_block(&loads, k);
            KEEP_BOUND(open, cargo, load)
        }
    }
    KEEP_CHAIN(own, all)
    if (with_cargo) {
        KEEP_CHAIN(cargo, loads)
    }
}

#define ADVANCE_KERNELS(NAME, ARGUMENTS, ...) \
    __kernel void NAME(ARGUMENTS(restrict), long n) { \
        long i = get_global_id(0); \
        if (i < n) { \
            reaction_advance_voxel(__VA_ARGS__, RATE_NAMES, i); \
        } \
    } \
\
    __kernel void NAME##_blocks(ARGUMENTS(restrict), long n) { \
        long begin = (long)get_global_id(0) * BLOCK; \
        if (begin + BLOCK <= n) { \
            reaction_advance_block(__VA_ARGS__, RATE_NAMES, begin); \
        } else { \
            for (long i = begin; i < n; i++) { \
                reaction_advance_voxel(__VA_ARGS__, RATE_NAMES, i); \
            } \
        } \
    }

#else

#define ADVANCE_KERNELS(NAME, ARGUMENTS, ...) \
    __kernel void NAME(ARGUMENTS(restrict), long n) { \
        long i = get_global_id(0); \
        if (i < n) { \
            reaction_advance_voxel(__VA_ARGS__, RATE_NAMES, i); \
        } \
    }

#endif

// Where receptors stay and where nothing is carried, any field stands for what is not looked at.
#define STAYING storage, receptors, CARRIED_NAMES(own_b), 0, 0

#define ADVANCE_ARGUMENTS(promise) \
        READS(promise, storage), READS(promise, receptors), POOLS_OF(promise, own), RATES
#define LOADED_ARGUMENTS(promise) \
        READS(promise, storage), READS(promise, receptors), POOLS_OF(promise, own), \
        POOLS_OF(promise, cargo), RATES
#define TURNING_ARGUMENTS(promise) RECEPTORS(promise), POOLS_OF(promise, own), RATES
#define TURNING_LOADED_ARGUMENTS(promise) \
        RECEPTORS(promise), POOLS_OF(promise, own), POOLS_OF(promise, cargo), RATES

ADVANCE_KERNELS(reaction_advance, ADVANCE_ARGUMENTS,
        0, 0, STAYING, POOL_NAMES(own), POOL_NAMES(own))
ADVANCE_KERNELS(reaction_advance_with_cargo, LOADED_ARGUMENTS,
        0, 1, STAYING, POOL_NAMES(own), POOL_NAMES(cargo))
ADVANCE_KERNELS(reaction_advance_turning, TURNING_ARGUMENTS,
        1, 0, RECEPTOR_NAMES, POOL_NAMES(own), POOL_NAMES(own))
ADVANCE_KERNELS(reaction_advance_turning_with_cargo, TURNING_LOADED_ARGUMENTS,
        1, 1, RECEPTOR_NAMES, POOL_NAMES(own), POOL_NAMES(cargo))
