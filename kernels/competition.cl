// Two agents on the same receptors, otherwise as in reactions.cl. With backward Euler each of them
// binds what its cargo would, x_s = (B_s F u_s - k_s b_s)/(1 + k_s + B_s F), where F sites stay free
// at the step's end: F + sum x_s(F) = R_t - sum b_s. The left side grows with F and its slope falls,
// so Newton's steps from below the root never pass it. Where receptors turn over the equation is
// (1 + k_l dt) F + sum x_s(F) = R_t - sum b_s + S dt, of the same kind.

// One agent at the start of a part: B and k of the part, u and b.
typedef struct {
    real fast;
    real back;
    real free;
    real bound;
} competitor;

typedef struct {
    real one;
    real other;
    real open;
} bound_of_two;

INLINED real binds(competitor own, real open) {
    return load_once(own.fast, own.back, own.free, open, own.bound);
}

INLINED real binds_more(competitor own, real open) {
    real per = reciprocal(1 + own.back + own.fast * open);
    return own.fast * per * (per * ((1 + own.back) * own.free + own.back * own.bound));
}

// Sites that stay free of so many. The first step may come from above the root; from then on each
// one goes up, until rounding ends it. The limit is for what is not a number.
INLINED real open_sites(
        competitor one, competitor other, real sites, turnover_of_part turn) {
    real stay = 1 + turn.loss;
    real available = sites + turn.made;
    real open = zero_or_more(available - (one.free + other.free)) * reciprocal(stay);
    for (int j = 0; j < 200; j++) {
        real miss = available - (stay * open + (binds(one, open) + binds(other, open)));
        real slope = stay + (binds_more(one, open) + binds_more(other, open));
        real next = zero_or_more(open + miss * reciprocal(slope));
        if (j > 0 && !(next > open)) {
            break;
        }
        open = next;
    }
    return open;
}

static inline bound_of_two bind_both(
        competitor one, competitor other, real sites, turnover_of_part turn) {
    real open = open_sites(one, other, sites, turn);
    bound_of_two change = {binds(one, open), binds(other, open), open};
    return change;
}

static inline competitor in_half_the_time(competitor own) {
    own.fast = own.fast / 2;
    own.back = own.back / 2;
    return own;
}

static inline competitor after(competitor own, real change) {
    own.free = zero_or_more(own.free - change);
    own.bound = zero_or_more(own.bound + change);
    return own;
}

INLINED bool in_reach(competitor own, real change) {
    return change >= -own.bound && change <= own.free;
}

static inline competitor competitor_of(const pools_of_voxel *voxel, real fast, real back) {
    competitor own = {fast, back, voxel->free, voxel->bound};
    return own;
}

// Binding of both over a part of the step; of second order where that keeps every bound. The free
// sites are those of the first and what the second one's chain freed: a number of their own, since
// what binds may be less than rounding of the bound.
INLINED void compete(
        pools_of_voxel *voxel,
        pools_of_voxel *rival,
        competitor one,
        competitor other,
        turnover_of_part turn) {
    real sites = voxel->sites + rival->sites;
    turnover_of_part half_turn = turnover_over(turn, REAL(0.5));
    bound_of_two once = bind_both(one, other, sites, turn);
    competitor one_half = in_half_the_time(one);
    competitor other_half = in_half_the_time(other);
    bound_of_two first = bind_both(one_half, other_half, sites, half_turn);
    real lost_first = half_turn.loss * first.open;
    bound_of_two second = bind_both(
            after(one_half, first.one),
            after(other_half, first.other),
            sites + half_turn.made - lost_first - (first.one + first.other),
            half_turn);
    bound_in_part lost = {turn.loss * once.open, lost_first + half_turn.loss * second.open};
    bound_in_part own = {once.one, first.one + second.one};
    bound_in_part others = {once.other, first.other + second.other};
    real most = better(own);
    real most_other = better(others);
    real most_lost = better(lost);
    bool in_bounds = in_reach(one, most) && in_reach(other, most_other)
            && most + most_other <= sites + turn.made - most_lost;
    real gone = in_bounds ? most_lost : lost.halves;
    real taken = in_bounds ? most : own.halves;
    real taken_by_other = in_bounds ? most_other : others.halves;
    take(voxel, taken);
    take(rival, taken_by_other);
    voxel->sites = sites + turn.made - gone - (taken + taken_by_other);
    voxel->lost += gone;
    rival->sites = 0;
}

// An agent that is not there asks for no parts.
INLINED real receptor_pace(const pools_of_voxel *voxel, real on, real total, real inverse) {
    return voxel->free > 0 || voxel->bound > 0 ? on * total * inverse : 0;
}

#define RATES_OF(NAME) \
        int NAME##_pools, real NAME##_on, real NAME##_off, real NAME##_bound_to_internal, \
        real NAME##_bound_to_degraded, real NAME##_internal_to_degraded

// An agent that cannot enter the voxel has nothing there and changes nothing.
#define OPEN_VOXEL(NAME) \
    bool NAME##_enters = NAME##_storage[i] > 0; \
    real NAME##_inverse = NAME##_enters ? reciprocal(NAME##_storage[i]) : 0; \
    pools_of_voxel NAME = {0, 0, 0, 0, 0, 0, 0, 0, 0}; \
    if (NAME##_enters) { \
        NAME.free = NAME##_storage[i] * NAME##_c[i]; \
        NAME.bound = NAME##_b[i]; \
        NAME.internal = NAME##_pools > 1 ? NAME##_internal[i] : 0; \
    } \
    chain_shares NAME##_share = { \
        NAME##_bound_to_internal, NAME##_bound_to_degraded, NAME##_internal_to_degraded \
    };

#define KEEP_VOXEL(NAME) \
    if (NAME##_enters) { \
        real phi = NAME##_storage[i]; \
        real inverse = NAME##_inverse; \
        int pools = NAME##_pools; \
        KEEP(NAME, NAME) \
    }

#define LIMIT_VOXEL(NAME) \
    if (NAME##_enters) { \
        NAME##_b[i] = lesser(NAME##_b[i], larger(total, NAME##_before)); \
    }

#define AGENT_OF(NAME) \
        __global const real *NAME##_storage, __global const real *NAME##_receptors, \
        POOLS_OF(, NAME), RATES_OF(NAME)

// Receptors count where the agent enters, so each agent has them as a field of its own.
#define START_OF_BOTH \
    larger(one_enters ? one_receptors[i] : 0, other_enters ? other_receptors[i] : 0)

// turn is that of the whole step.
#define COMPETE(TURN) \
    turnover_of_part turn = TURN; \
    real pace = (one_on * one.free * one_inverse + other_on * other.free * other_inverse) \
            + larger(receptor_pace(&one, one_on, total, one_inverse), \
                    receptor_pace(&other, other_on, total, other_inverse)); \
    real fastness = pace * dt + turn.loss; \
    one.sites = total - (one.bound + other.bound); \
    int parts = most_parts; \
    for (; parts > 1 && (real)(parts / 2) >= fastness; parts /= 2) { \
        one_share = over_twice_the_time(one_share); \
        other_share = over_twice_the_time(other_share); \
    } \
    real share_of_part = reciprocal((real)parts); \
    real part = dt * share_of_part; \
    turnover_of_part turn_of_part = turnover_over(turn, share_of_part); \
    for (int j = 0; j < parts; j++) { \
        one.sites += turn.given_back * pass_on(&one, one_share); \
        other.sites += turn.given_back * pass_on(&other, other_share); \
        compete(&one, &other, \
                competitor_of(&one, one_on * part * one_inverse, one_off * part), \
                competitor_of(&other, other_on * part * other_inverse, other_off * part), \
                turn_of_part); \
        one.sites += turn.given_back * pass_on(&one, one_share); \
        other.sites += turn.given_back * pass_on(&other, other_share); \
    } \
    KEEP_VOXEL(one) \
    KEEP_VOXEL(other)

__kernel void reaction_compete(AGENT_OF(one), AGENT_OF(other), real dt, int most_parts, long n) {
    long i = get_global_id(0);
    if (i >= n || !(one_storage[i] > 0 || other_storage[i] > 0)) {
        return;
    }
    OPEN_VOXEL(one)
    OPEN_VOXEL(other)
    real total = START_OF_BOTH;
    real one_before = one.bound;
    real other_before = other.bound;
    COMPETE(no_turnover())
    LIMIT_VOXEL(one)
    LIMIT_VOXEL(other)
}
