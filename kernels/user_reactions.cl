// Reactions with users' rates in one voxel, item i of n, no voxel looks at another:
//   du_p/dt = sum_j change[j][p] share_j rate_j(u, c, fields, t)
// u in mol per tissue volume; c = u / phi for free pools; share_j: part of the voxel in which
// reaction j goes on, 0 where a free pool that it changes has phi = 0.
// Extents of the reactions by ROS2 with a difference Jacobian over extents (ExtentSteps.java), in
// parts of the step as long as their error allows; what pools lose and gain follows from the
// extents. All in the type of sums, since extents of opposite reactions are much larger than what
// they leave. A rate does not draw from an empty pool, and what would take more than there is, is cut.
//
// Before this stand, made for a system of reactions: POOLS, REACTIONS, FIELDS (at least 1), change,
// RATE_ROOT (root of the least relative change that a rate can tell), PART_GAMMA, PART_RELATIVE,
// PART_ABSOLUTE, PART_SHORTEST, PART_ROUNDING (some last places), and the users' functions; after it
// rates_of and the kernel.

typedef struct {
    accumulator amount[POOLS];
    accumulator inverse[POOLS];
    accumulator share[REACTIONS];
    accumulator field[FIELDS];
    accumulator gained[POOLS];
} user_voxel;

static void rates_of(const user_voxel *voxel, const accumulator *amount, accumulator time, accumulator *rate);

static inline accumulator above_zero(accumulator value) {
    return value > 0 ? value : 0;
}

static inline accumulator size_of(accumulator value) {
    return value < 0 ? -value : value;
}

static inline accumulator inverse_of(accumulator value) {
    return 1 / value;
}

static bool changes(int p) {
    bool any = false;
    for (int j = 0; j < REACTIONS; j++) {
        any = any || change[j][p] != 0;
    }
    return any;
}

// What extents add to pool p.
static accumulator sum_of(const accumulator *extent, int p) {
    accumulator sum = 0;
    for (int j = 0; j < REACTIONS; j++) {
        sum += change[j][p] * extent[j];
    }
    return sum;
}

// Pools after extents, not below 0.
static void move(const accumulator *amount, const accumulator *extent, accumulator *after) {
    for (int p = 0; p < POOLS; p++) {
        after[p] = above_zero(amount[p] + sum_of(extent, p));
    }
}

static void rates_at(const user_voxel *voxel, const accumulator *amount, accumulator time, accumulator *rate) {
    rates_of(voxel, amount, time, rate);
    for (int j = 0; j < REACTIONS; j++) {
        rate[j] = voxel->share[j] > 0 ? voxel->share[j] * rate[j] : 0;
        for (int p = 0; p < POOLS; p++) {
            if (!(amount[p] > 0) && change[j][p] * rate[j] < 0) {
                rate[j] = 0;
            }
        }
    }
}

// How far reaction k can go before the first pool that it takes from is empty; sign -1: backwards.
static accumulator reach(const accumulator *amount, int k, accumulator sign) {
    accumulator least = -1;
    for (int p = 0; p < POOLS; p++) {
        accumulator taken = -sign * change[k][p];
        if (taken > 0) {
            accumulator far = amount[p] * inverse_of(taken);
            least = least < 0 || far < least ? far : least;
        }
    }
    return above_zero(least);
}

// slope[j][k]: how rate j changes with the extent of reaction k.
static void slopes(const user_voxel *voxel, accumulator time, const accumulator *rate, accumulator *slope) {
    for (int k = 0; k < REACTIONS; k++) {
        accumulator forward = reach(voxel->amount, k, 1);
        accumulator step = RATE_ROOT * (forward > 0 ? forward : -reach(voxel->amount, k, -1));
        bool can = size_of(step) > (accumulator)1e-30f;
        accumulator extent[REACTIONS];
        accumulator after[POOLS];
        accumulator other[REACTIONS];
        for (int j = 0; j < REACTIONS; j++) {
            extent[j] = j == k ? step : 0;
        }
        move(voxel->amount, extent, after);
        rates_at(voxel, after, time, other);
        accumulator inverse = can ? inverse_of(step) : 0;
        for (int j = 0; j < REACTIONS; j++) {
            slope[j * REACTIONS + k] = can ? (other[j] - rate[j]) * inverse : 0;
        }
    }
}

// matrix = factors of rows in order; elimination with the largest pivot.
static void factorise(accumulator *matrix, int *order) {
    for (int i = 0; i < REACTIONS; i++) {
        int best = i;
        for (int j = i + 1; j < REACTIONS; j++) {
            if (size_of(matrix[j * REACTIONS + i]) > size_of(matrix[best * REACTIONS + i])) {
                best = j;
            }
        }
        order[i] = best;
        for (int k = 0; k < REACTIONS; k++) {
            accumulator kept = matrix[i * REACTIONS + k];
            matrix[i * REACTIONS + k] = matrix[best * REACTIONS + k];
            matrix[best * REACTIONS + k] = kept;
        }
        accumulator inverse = inverse_of(matrix[i * REACTIONS + i]);
        for (int j = i + 1; j < REACTIONS; j++) {
            accumulator factor = matrix[j * REACTIONS + i] * inverse;
            matrix[j * REACTIONS + i] = factor;
            for (int k = i + 1; k < REACTIONS; k++) {
                matrix[j * REACTIONS + k] -= factor * matrix[i * REACTIONS + k];
            }
        }
    }
}

static void solve(const accumulator *matrix, const int *order, accumulator *value) {
    for (int i = 0; i < REACTIONS; i++) {
        accumulator kept = value[i];
        value[i] = value[order[i]];
        value[order[i]] = kept;
    }
    for (int i = 0; i < REACTIONS; i++) {
        for (int k = 0; k < i; k++) {
            value[i] -= matrix[i * REACTIONS + k] * value[k];
        }
    }
    for (int i = REACTIONS - 1; i >= 0; i--) {
        for (int k = i + 1; k < REACTIONS; k++) {
            value[i] -= matrix[i * REACTIONS + k] * value[k];
        }
        value[i] *= inverse_of(matrix[i * REACTIONS + i]);
    }
}

// Largest error over what is allowed, or what is missing in a pool over it; NaN stays.
static accumulator worst_of(const accumulator *amount, const accumulator *extent, const accumulator *error) {
    accumulator largest = (accumulator)1e-30f;
    for (int p = 0; p < POOLS; p++) {
        largest = max(largest, amount[p]);
    }
    accumulator worst = 0;
    for (int p = 0; p < POOLS; p++) {
        accumulator after = amount[p] + sum_of(extent, p);
        accumulator off = sum_of(error, p);
        accumulator allowed = PART_RELATIVE * max(amount[p], above_zero(after))
                + PART_ABSOLUTE * largest;
        accumulator of_pool = max(size_of(off), -after) * inverse_of(allowed);
        worst = of_pool <= worst ? worst : of_pool;
        if (!(worst >= 0)) {
            return worst;
        }
    }
    return worst;
}

// A part of the step: its extents, and how bad they are.
static accumulator part_of(const user_voxel *voxel, accumulator time, accumulator h, accumulator *extent) {
    accumulator first[REACTIONS];
    accumulator second[REACTIONS];
    accumulator matrix[REACTIONS * REACTIONS];
    accumulator after[POOLS];
    accumulator error[REACTIONS];
    int order[REACTIONS];
    rates_at(voxel, voxel->amount, time, first);
    slopes(voxel, time, first, matrix);
    for (int j = 0; j < REACTIONS; j++) {
        for (int k = 0; k < REACTIONS; k++) {
            accumulator one = j == k ? 1 : 0;
            matrix[j * REACTIONS + k] = one - PART_GAMMA * h * matrix[j * REACTIONS + k];
        }
    }
    factorise(matrix, order);
    solve(matrix, order, first);
    for (int j = 0; j < REACTIONS; j++) {
        extent[j] = h * first[j];
    }
    move(voxel->amount, extent, after);
    rates_at(voxel, after, time, second);
    for (int j = 0; j < REACTIONS; j++) {
        second[j] -= 2 * first[j];
    }
    solve(matrix, order, second);
    for (int j = 0; j < REACTIONS; j++) {
        error[j] = h * (first[j] + second[j]) / 2;
        extent[j] = h * (3 * first[j] + second[j]) / 2;
    }
    return worst_of(voxel->amount, extent, error);
}

// Cuts what takes from pool p by what it has: all of it once what comes in counts too, strictly
// without.
static void cut(const accumulator *amount, accumulator *extent, int p, bool strictly) {
    accumulator in = 0;
    accumulator out = 0;
    for (int j = 0; j < REACTIONS; j++) {
        accumulator moved = change[j][p] * extent[j];
        in += above_zero(moved);
        out += above_zero(-moved);
    }
    accumulator has = amount[p] + (strictly ? 0 : in);
    if (out > has) {
        accumulator left = has * inverse_of(out);
        for (int j = 0; j < REACTIONS; j++) {
            extent[j] = change[j][p] * extent[j] < 0 ? extent[j] * left : extent[j];
        }
    }
}

// Whether more is taken from a pool than rounding tells.
static bool overdrawn(const accumulator *amount, const accumulator *extent, int p) {
    accumulator sum = amount[p];
    for (int j = 0; j < REACTIONS; j++) {
        sum += size_of(change[j][p] * extent[j]);
    }
    return amount[p] + sum_of(extent, p) < -PART_ROUNDING * sum;
}

// What is cut may leave another pool with less; after as many rounds as there are pools what still
// takes too much is cut to what was there before the part.
static void limit(const accumulator *amount, accumulator *extent) {
    for (int round = 0; round < POOLS; round++) {
        for (int p = 0; p < POOLS; p++) {
            cut(amount, extent, p, false);
        }
    }
    bool strictly = false;
    for (int p = 0; p < POOLS; p++) {
        strictly = strictly || overdrawn(amount, extent, p);
    }
    for (int p = 0; strictly && p < POOLS; p++) {
        cut(amount, extent, p, true);
    }
}

static bool finite_extents(const accumulator *extent) {
    bool all = true;
    for (int j = 0; j < REACTIONS; j++) {
        all = all && isfinite(extent[j]);
    }
    return all;
}

static accumulator next_length(accumulator h, accumulator worst, bool taken) {
    accumulator factor = worst < (accumulator)0.03f ? 5
            : worst < 81 ? (accumulator)0.9f * inverse_of(sqrt(worst)) : (accumulator)0.1f;
    return h * (taken ? factor : min(factor, (accumulator)0.5f));
}

// Extents of the voxel's reactions over dt; not a number where a rate is not finite.
static void advance_voxel(user_voxel *voxel, accumulator time, accumulator dt) {
    accumulator shortest = PART_SHORTEST * dt;
    accumulator left = dt;
    accumulator h = dt;
    while (left > 0) {
        h = left - h < shortest ? left : max(h, shortest);
        accumulator extent[REACTIONS];
        accumulator worst = part_of(voxel, time + (dt - left) + h / 2, h, extent);
        bool taken = worst <= 1 || h <= 2 * shortest;
        if (taken && !finite_extents(extent)) {
            for (int p = 0; p < POOLS; p++) {
                voxel->gained[p] = changes(p) ? (accumulator)NAN : 0;
            }
            return;
        }
        if (taken) {
            limit(voxel->amount, extent);
            for (int p = 0; p < POOLS; p++) {
                voxel->gained[p] += sum_of(extent, p);
            }
            move(voxel->amount, extent, voxel->amount);
            left = h < left ? left - h : 0;
        }
        h = next_length(h, worst, taken);
    }
}

// Not below 0; what is not a number stays.
static inline real no_less(real value) {
    return value < 0 ? 0 : value;
}

#ifdef DOUBLE_FIELDS
#define USER_POOL(NAME) __global real *NAME
#define USER_ADD(NAME, ADDED) NAME[i] = no_less(NAME[i] + (ADDED))
#else
#define USER_POOL(NAME) __global real *NAME, __global char *NAME##_carry
#define USER_ADD(NAME, ADDED) add_no_less(NAME, NAME##_carry, ADDED, i)

static inline void add_no_less(__global real *y, __global char *carry, real added, long i) {
    add_with_carry(y, carry, added, i);
    y[i] = no_less(y[i]);
}
#endif
