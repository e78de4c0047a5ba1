// Pointwise kinetics of one agent, item i of n, no voxel looks at another:
//   phi dc/dt = -k_on c (R_t - b) + k_off b        c in the accessible fluid, the others per tissue
//   db/dt = k_on c (R_t - b) - (k_off + k_int) b
//   di/dt = k_int b - k_deg i
//   dm/dt = k_deg i
// A step is cut into parts where binding is fast against it; a part is half a part of the chain
// b - i - m by exact exponentials (shares from the host), binding by backward Euler with an exact
// root, and the other half. Voxels with phi = 0 are closed.
// What one pool loses is what another gains, each with the carry of its rounding.

// Receptors that cells make over a part of a step, S dt, and lose of the free ones, k_l dt; and how
// many are given back for one that cells take up with the bound: 1 where their number stays, else 0.
typedef struct {
    real made;
    real loss;
    real given_back;
} turnover_of_part;

static inline turnover_of_part no_turnover(void) {
    turnover_of_part turn = {0, 0, 1};
    return turn;
}

// Over a share of the time. A struct of its own: llvmpipe lets a function that changes its argument
// change the caller's.
static inline turnover_of_part turnover_over(turnover_of_part turn, real share) {
    turnover_of_part over = {turn.made * share, turn.loss * share, turn.given_back};
    return over;
}

// What one step of backward Euler binds: the root of x = B (u - x)(F - x) - k (b + x), fast = B,
// back = k, free = u, sites = F, bound = b; in shares of 1 + k + B (u + F), which no float overflows.
INLINED real bind_once(real fast, real back, real free, real sites, real bound) {
    real per = reciprocal(1 + back + fast * (free + sites));
    real scaled = fast * per;
    real stay = (1 + back) * per;
    real sum = scaled * (free + sites);
    real difference = scaled * (free - sites);
    real square = stay * stay + 2 * stay * sum + difference * difference
            + 4 * scaled * (back * per * bound);
    real change = 2 * (scaled * free * sites - back * per * bound) * reciprocal(1 + sqrt(square));
    return larger(-bound, lesser(change, lesser(free, sites)));
}

// The same while receptors turn over: that of F + S dt receptors which bind 1/(1 + k_l dt) as fast.
INLINED real bind_turning(
        real fast, real back, real free, real sites, real bound, turnover_of_part turn) {
    return bind_once(
            fast * reciprocal(1 + turn.loss), back, free, sites + turn.made, bound);
}

// Receptors that are free at the end of such a step.
INLINED real open_after(real sites, real change, turnover_of_part turn) {
    return zero_or_more((sites + turn.made) - change) * reciprocal(1 + turn.loss);
}

// The same of what particles carry, with the sites that these leave free at the step's end.
INLINED real load_once(real fast, real back, real free, real sites, real bound) {
    real per = reciprocal(1 + back + fast * sites);
    real change = fast * per * sites * free - back * per * bound;
    return larger(-bound, lesser(change, free));
}

// What binds over one step or two halves of one; as twice the halves less the whole, which is second
// order.
typedef struct {
    real once;
    real halves;
} bound_in_part;

INLINED real better(bound_in_part change) {
    return change.halves + (change.halves - change.once);
}

// Pools of one voxel per tissue volume on their way over a step; in, through, out and taken: what
// went from bound to internal, from bound and from internal to degraded, and from free to bound;
// lost: free receptors.
typedef struct {
    real free;
    real sites;
    real bound;
    real internal;
    real in;
    real through;
    real out;
    real taken;
    real lost;
} pools_of_voxel;

// Shares of the bound that get internal and degraded, and of the internal that get degraded.
typedef struct {
    real in;
    real through;
    real out;
} chain_shares;

static inline chain_shares over_twice_the_time(chain_shares one) {
    real stays = 1 - (one.in + one.through);
    real keeps = 1 - one.out;
    chain_shares twice;
    twice.in = one.in * (stays + keeps);
    twice.through = one.through * (1 + stays) + one.in * one.out;
    twice.out = one.out * (1 + keeps);
    return twice;
}

// Returns what left the bound, and with it its receptors.
INLINED real pass_on(pools_of_voxel *voxel, chain_shares share) {
    real in = voxel->bound * share.in;
    real through = voxel->bound * share.through;
    real out = voxel->internal * share.out;
    voxel->bound = zero_or_more(voxel->bound - (in + through));
    voxel->internal = zero_or_more(voxel->internal + (in - out));
    voxel->in += in;
    voxel->through += through;
    voxel->out += out;
    return in + through;
}

// Receptors that were lost free, or went with the bound.
INLINED real lost_receptors(const pools_of_voxel *voxel) {
    return voxel->lost + (voxel->in + voxel->through);
}

// Makes receptors, which are free, and loses some of these.
INLINED void turn_over(pools_of_voxel *voxel, real made, real gone) {
    voxel->sites = zero_or_more(voxel->sites + made - gone);
    voxel->lost += gone;
}

INLINED void take(pools_of_voxel *voxel, real change) {
    voxel->free = zero_or_more(voxel->free - change);
    voxel->sites = zero_or_more(voxel->sites - change);
    voxel->bound = zero_or_more(voxel->bound + change);
    voxel->taken += change;
}

// Binding over a part of the step; a cargo (null where none is counted) goes by the same weights as
// its particles, as far as its own pools allow. Where more is bound than there are receptors, which
// users' rates may bring about, only what leaves in the part itself may bind again.
INLINED void bind(
        pools_of_voxel *voxel,
        pools_of_voxel *cargo,
        real fast,
        real back,
        turnover_of_part turn) {
    real free = voxel->free;
    real sites = zero_or_more(voxel->sites);
    real missing = sites - voxel->sites;
    real bound = voxel->bound;
    voxel->sites = sites;
    real half_fast = fast / 2;
    real half_back = back / 2;
    turnover_of_part half_turn = turnover_over(turn, REAL(0.5));
    real first = bind_turning(half_fast, half_back, free, sites, bound, half_turn);
    real left = zero_or_more(free - first);
    real open = open_after(sites - missing, first, half_turn);
    real second = bind_turning(half_fast, half_back, left, open, bound + first, half_turn);
    real open_then = open_after(open, second, half_turn);
    bound_in_part change = {bind_turning(fast, back, free, sites, bound, turn), first + second};
    real open_once = open_after(sites - missing, change.once, turn);
    bound_in_part lost = {
        turn.loss * open_once, half_turn.loss * open + half_turn.loss * open_then
    };
    real most = better(change);
    real most_lost = better(lost);
    bool in_bounds = most >= -bound && most <= free && most <= sites + turn.made - most_lost;
    turn_over(voxel, turn.made, in_bounds ? most_lost : lost.halves);
    take(voxel, in_bounds ? most : change.halves);
    if (cargo) {
        real loaded = load_once(half_fast, half_back, cargo->free, open, cargo->bound);
        bound_in_part load;
        load.once = load_once(fast, back, cargo->free, open_once, cargo->bound);
        load.halves = loaded
                + load_once(half_fast, half_back, zero_or_more(cargo->free - loaded),
                        open_then, cargo->bound + loaded);
        real all = in_bounds ? better(load) : load.halves;
        take(cargo, larger(-cargo->bound, lesser(all, cargo->free)));
    }
    voxel->sites -= missing;
}

// A part of a step; share: what the chain moves over half of it.
INLINED void advance_part(
        pools_of_voxel *voxel,
        pools_of_voxel *cargo,
        real fast,
        real back,
        chain_shares share,
        turnover_of_part turn) {
    voxel->sites += turn.given_back * pass_on(voxel, share);
    if (cargo) {
        pass_on(cargo, share);
    }
    bind(voxel, cargo, fast, back, turn);
    voxel->sites += turn.given_back * pass_on(voxel, share);
    if (cargo) {
        pass_on(cargo, share);
    }
}

// What a whole step takes from c and gives to the pools; turn is that of the whole step.
INLINED void advance(
        pools_of_voxel *voxel,
        pools_of_voxel *cargo,
        real fastness,
        real fast,
        real back,
        chain_shares share,
        turnover_of_part turn,
        int most_parts) {
    int parts = most_parts;
    for (; parts > 1 && (real)(parts / 2) >= fastness; parts /= 2) {
        share = over_twice_the_time(share);
    }
    real part = reciprocal((real)parts);
    turnover_of_part turn_of_part = turnover_over(turn, part);
    for (int j = 0; j < parts; j++) {
        advance_part(voxel, cargo, fast * part, back * part, share, turn_of_part);
    }
}

#define POOLS_OF(promise, NAME) \
        CARRIED(promise, NAME##_c), CARRIED(promise, NAME##_b), \
        CARRIED(promise, NAME##_internal), CARRIED(promise, NAME##_degraded)
#define POOL_NAMES(NAME) \
        CARRIED_NAMES(NAME##_c), CARRIED_NAMES(NAME##_b), CARRIED_NAMES(NAME##_internal), \
        CARRIED_NAMES(NAME##_degraded)

#define VOXEL_OF(NAME, SITES) \
        {phi * NAME##_c[i], SITES, NAME##_b[i], pools > 1 ? NAME##_internal[i] : 0, 0, 0, 0, 0, 0}

// What a step changed of c and b, where the voxel is OPEN, and of all.
#define KEEP_BOUND(OPEN, NAME, VOXEL) \
    real NAME##_gone = lesser(VOXEL.taken * inverse, NAME##_c[i]); \
    ADD_WHERE((OPEN) && NAME##_gone != 0, NAME##_c, -NAME##_gone); \
    ADD_WHERE(OPEN, NAME##_b, phi * NAME##_gone - (VOXEL.in + VOXEL.through));

#define KEEP(NAME, VOXEL) \
    KEEP_BOUND(1, NAME, VOXEL) \
    if (pools > 1) { \
        ADD(NAME##_internal, VOXEL.in - VOXEL.out); \
    } \
    if (pools > 2) { \
        ADD(NAME##_degraded, VOXEL.through + VOXEL.out); \
    }

// pools: 1 bound, 2 internal too, 3 degraded too; those beyond are not touched. The shares are those
// of half of the smallest part: a step has up to most_parts, a power of two.
#define RATES \
        int pools, real on, real off, real bound_to_internal, real bound_to_degraded, \
        real internal_to_degraded, real dt, int most_parts
#define RATE_NAMES \
        pools, on, off, bound_to_internal, bound_to_degraded, internal_to_degraded, dt, most_parts

// What is bound to: receptors, their number at the start; where they turn over, `present`, their number
// now, synthesis and loss [1/s], else any field.
#define RECEPTORS(promise) \
        READS(promise, storage), READS(promise, receptors), CARRIED(promise, present), \
        real synthesis, real loss
#define RECEPTOR_NAMES storage, receptors, CARRIED_NAMES(present), synthesis, loss

static inline turnover_of_part turnover_of_step(real synthesis, real loss, real start, real dt) {
    turnover_of_part turn = {synthesis * dt * start, loss * dt, 0};
    return turn;
}

// What a step changed of the receptors that are there, of START at the start, where OPEN.
#define TURN_OVER_WHERE(OPEN, START, GONE, BOUND) \
    ADD_WHERE(OPEN, present, synthesis * dt * (START) - (GONE)); \
    present[i] = (OPEN) ? larger(present[i], BOUND) : present[i];

INLINED void reaction_advance_voxel(
        const int turning,
        const int with_cargo,
        RECEPTORS(),
        POOLS_OF(, own),
        POOLS_OF(, cargo),
        RATES,
        long i) {
    if (!(storage[i] > 0)) {
        return;
    }
    real total = turning ? present[i] : receptors[i];
    real phi = storage[i];
    real inverse = reciprocal(phi);
    pools_of_voxel voxel = VOXEL_OF(own, total - own_b[i]);
    pools_of_voxel load = VOXEL_OF(cargo, 0);
    chain_shares share = {bound_to_internal, bound_to_degraded, internal_to_degraded};
    turnover_of_part turn =
            turning ? turnover_of_step(synthesis, loss, receptors[i], dt) : no_turnover();
    real fastness = on * (own_c[i] + total * inverse) * dt + turn.loss;
    real most = larger(total, own_b[i]);
    advance(&voxel, with_cargo ? &load : 0, fastness, on * dt * inverse, off * dt, share, turn,
            most_parts);
    KEEP(own, voxel)
    if (with_cargo) {
        KEEP(cargo, load)
    }
    if (turning) {
        TURN_OVER_WHERE(1, receptors[i], lost_receptors(&voxel), own_b[i])
    } else {
        own_b[i] = lesser(own_b[i], most);
    }
}

// pool += rate phi integral
#define GAIN_ARGUMENTS(promise) \
        CARRIED(promise, pool), real rate, READS(promise, storage), READS(promise, integral)
#define GAIN_NAMES CARRIED_NAMES(pool), rate, storage, integral

INLINED void reaction_gain_at(GAIN_ARGUMENTS(), long i) {
    ADD(pool, rate * storage[i] * integral[i]);
}

POINTWISE(reaction_gain, GAIN_ARGUMENTS, GAIN_NAMES)

// pool += coefficient integral, a coefficient of each voxel's own
#define GAIN_BY_ARGUMENTS(promise) \
        CARRIED(promise, pool), READS(promise, coefficient), READS(promise, integral)
#define GAIN_BY_NAMES CARRIED_NAMES(pool), coefficient, integral

INLINED void reaction_gain_by_at(GAIN_BY_ARGUMENTS(), long i) {
    ADD(pool, coefficient[i] * integral[i]);
}

POINTWISE(reaction_gain_by, GAIN_BY_ARGUMENTS, GAIN_BY_NAMES)

// What leaves a pool at a rate over dt: from loses (1 - e^(-rate dt)) of itself, to gains it.
#define PASS_ARGUMENTS(promise) \
        CARRIED(promise, from), CARRIED(promise, to), READS(promise, rate), real dt
#define PASS_NAMES CARRIED_NAMES(from), CARRIED_NAMES(to), rate, dt

INLINED void reaction_pass_at(PASS_ARGUMENTS(), long i) {
    real moved = from[i] * share_gone(rate[i] * dt);
    ADD(from, -moved);
    ADD(to, moved);
}

POINTWISE(reaction_pass, PASS_ARGUMENTS, PASS_NAMES)

// The same where the share is one number.
#define SHARE_ARGUMENTS(promise) \
        CARRIED(promise, from), CARRIED(promise, to), real share
#define SHARE_NAMES CARRIED_NAMES(from), CARRIED_NAMES(to), share

INLINED void reaction_pass_share_at(SHARE_ARGUMENTS(), long i) {
    real moved = from[i] * share;
    ADD(from, -moved);
    ADD(to, moved);
}

POINTWISE(reaction_pass_share, SHARE_ARGUMENTS, SHARE_NAMES)
