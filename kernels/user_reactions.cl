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
// rates_of, load and store, and the kernel of user_kernel.cl.

// Small systems: loops over pools and reactions are written out, so that what they index stays in
// registers and a compiler can take several voxels at once.
#if POOLS * REACTIONS <= 16
#define WHOLE _Pragma("unroll")
#else
#define WHOLE
#endif

typedef struct {
    accumulator amount[POOLS];
    accumulator inverse[POOLS];
    accumulator share[REACTIONS];
    accumulator field[FIELDS];
    accumulator gained[POOLS];
} user_voxel;

INLINED void rates_of(const user_voxel *voxel, const accumulator *amount, accumulator time, accumulator *rate);

INLINED accumulator above_zero(accumulator value) {
    return value > 0 ? value : 0;
}

INLINED accumulator size_of(accumulator value) {
    return value < 0 ? -value : value;
}

// The function max keeps compilers from taking several voxels at once.
INLINED accumulator larger_of(accumulator one, accumulator other) {
    return one < other ? other : one;
}

INLINED accumulator inverse_of(accumulator value) {
    return 1 / value;
}

static bool changes(int p) {
    bool any = false;
    WHOLE for (int j = 0; j < REACTIONS; j++) {
        any = any || change[j][p] != 0;
    }
    return any;
}

// What extents add to pool p.
INLINED accumulator sum_of(const accumulator *extent, int p) {
    accumulator sum = 0;
    WHOLE for (int j = 0; j < REACTIONS; j++) {
        sum += change[j][p] * extent[j];
    }
    return sum;
}

// Pools after extents, not below 0.
INLINED void move(const accumulator *amount, const accumulator *extent, accumulator *after) {
    WHOLE for (int p = 0; p < POOLS; p++) {
        after[p] = above_zero(amount[p] + sum_of(extent, p));
    }
}

INLINED void rates_at(const user_voxel *voxel, const accumulator *amount, accumulator time, accumulator *rate) {
    rates_of(voxel, amount, time, rate);
    WHOLE for (int j = 0; j < REACTIONS; j++) {
        rate[j] = voxel->share[j] > 0 ? voxel->share[j] * rate[j] : 0;
        WHOLE for (int p = 0; p < POOLS; p++) {
            if (!(amount[p] > 0) && change[j][p] * rate[j] < 0) {
                rate[j] = 0;
            }
        }
    }
}

// How far reaction k can go before the first pool that it takes from is empty; sign -1: backwards.
INLINED accumulator reach(const accumulator *amount, int k, accumulator sign) {
    accumulator least = -1;
    WHOLE for (int p = 0; p < POOLS; p++) {
        accumulator taken = -sign * change[k][p];
        if (taken > 0) {
            accumulator far = amount[p] * inverse_of(taken);
            least = least < 0 || far < least ? far : least;
        }
    }
    return above_zero(least);
}

// slope[j][k]: how rate j changes with the extent of reaction k.
INLINED void slopes(const user_voxel *voxel, accumulator time, const accumulator *rate, accumulator *slope) {
    WHOLE for (int k = 0; k < REACTIONS; k++) {
        accumulator forward = reach(voxel->amount, k, 1);
        accumulator step = RATE_ROOT * (forward > 0 ? forward : -reach(voxel->amount, k, -1));
        bool can = size_of(step) > (accumulator)1e-30f;
        accumulator extent[REACTIONS];
        accumulator after[POOLS];
        accumulator other[REACTIONS];
        WHOLE for (int j = 0; j < REACTIONS; j++) {
            extent[j] = j == k ? step : 0;
        }
        move(voxel->amount, extent, after);
        rates_at(voxel, after, time, other);
        accumulator inverse = can ? inverse_of(step) : 0;
        WHOLE for (int j = 0; j < REACTIONS; j++) {
            slope[j * REACTIONS + k] = can ? (other[j] - rate[j]) * inverse : 0;
        }
    }
}

INLINED void exchange(bool wanted, accumulator *one, accumulator *other) {
    accumulator kept = *one;
    *one = wanted ? *other : kept;
    *other = wanted ? kept : *other;
}

// matrix = factors, inverses on the diagonal; elimination with the largest pivot, rows i and j
// exchanged where the pair is marked: no place depends on a value, so that all stays in registers.
INLINED void factorise(accumulator *matrix, bool *exchanged) {
    WHOLE for (int i = 0; i < REACTIONS; i++) {
        WHOLE for (int j = i + 1; j < REACTIONS; j++) {
            bool larger = size_of(matrix[j * REACTIONS + i]) > size_of(matrix[i * REACTIONS + i]);
            exchanged[i * REACTIONS + j] = larger;
            WHOLE for (int k = 0; k < REACTIONS; k++) {
                exchange(larger, &matrix[i * REACTIONS + k], &matrix[j * REACTIONS + k]);
            }
        }
        matrix[i * REACTIONS + i] = inverse_of(matrix[i * REACTIONS + i]);
        WHOLE for (int j = i + 1; j < REACTIONS; j++) {
            accumulator factor = matrix[j * REACTIONS + i] * matrix[i * REACTIONS + i];
            matrix[j * REACTIONS + i] = factor;
            WHOLE for (int k = i + 1; k < REACTIONS; k++) {
                matrix[j * REACTIONS + k] -= factor * matrix[i * REACTIONS + k];
            }
        }
    }
}

INLINED void solve(const accumulator *matrix, const bool *exchanged, accumulator *value) {
    WHOLE for (int i = 0; i < REACTIONS; i++) {
        WHOLE for (int j = i + 1; j < REACTIONS; j++) {
            exchange(exchanged[i * REACTIONS + j], &value[i], &value[j]);
        }
    }
    WHOLE for (int i = 0; i < REACTIONS; i++) {
        WHOLE for (int k = 0; k < i; k++) {
            value[i] -= matrix[i * REACTIONS + k] * value[k];
        }
    }
    WHOLE for (int i = REACTIONS - 1; i >= 0; i--) {
        WHOLE for (int k = i + 1; k < REACTIONS; k++) {
            value[i] -= matrix[i * REACTIONS + k] * value[k];
        }
        value[i] *= matrix[i * REACTIONS + i];
    }
}

// Largest error over what is allowed, or what is missing in a pool over it; NaN stays.
INLINED accumulator worst_of(const accumulator *amount, const accumulator *extent, const accumulator *error) {
    accumulator largest = (accumulator)1e-30f;
    WHOLE for (int p = 0; p < POOLS; p++) {
        largest = larger_of(largest, amount[p]);
    }
    accumulator worst = 0;
    WHOLE for (int p = 0; p < POOLS; p++) {
        accumulator after = amount[p] + sum_of(extent, p);
        accumulator off = sum_of(error, p);
        accumulator allowed = PART_RELATIVE * larger_of(amount[p], above_zero(after))
                + PART_ABSOLUTE * largest;
        accumulator of_pool = larger_of(size_of(off), -after) * inverse_of(allowed);
        worst = of_pool <= worst || !(worst == worst) ? worst : of_pool;
    }
    return worst;
}

// A part of the step: its extents, and how bad they are.
INLINED accumulator part_of(const user_voxel *voxel, accumulator time, accumulator h, accumulator *extent) {
    accumulator first[REACTIONS];
    accumulator second[REACTIONS];
    accumulator matrix[REACTIONS * REACTIONS];
    accumulator after[POOLS];
    accumulator error[REACTIONS];
    bool exchanged[REACTIONS * REACTIONS];
    rates_at(voxel, voxel->amount, time, first);
    slopes(voxel, time, first, matrix);
    WHOLE for (int j = 0; j < REACTIONS; j++) {
        WHOLE for (int k = 0; k < REACTIONS; k++) {
            accumulator one = j == k ? 1 : 0;
            matrix[j * REACTIONS + k] = one - PART_GAMMA * h * matrix[j * REACTIONS + k];
        }
    }
    factorise(matrix, exchanged);
    solve(matrix, exchanged, first);
    WHOLE for (int j = 0; j < REACTIONS; j++) {
        extent[j] = h * first[j];
    }
    move(voxel->amount, extent, after);
    rates_at(voxel, after, time, second);
    WHOLE for (int j = 0; j < REACTIONS; j++) {
        second[j] -= 2 * first[j];
    }
    solve(matrix, exchanged, second);
    WHOLE for (int j = 0; j < REACTIONS; j++) {
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
    WHOLE for (int j = 0; j < REACTIONS; j++) {
        accumulator moved = change[j][p] * extent[j];
        in += above_zero(moved);
        out += above_zero(-moved);
    }
    accumulator has = amount[p] + (strictly ? 0 : in);
    if (out > has) {
        accumulator left = has * inverse_of(out);
        WHOLE for (int j = 0; j < REACTIONS; j++) {
            extent[j] = change[j][p] * extent[j] < 0 ? extent[j] * left : extent[j];
        }
    }
}

// Whether more is taken from a pool than rounding tells.
static bool overdrawn(const accumulator *amount, const accumulator *extent, int p) {
    accumulator sum = amount[p];
    WHOLE for (int j = 0; j < REACTIONS; j++) {
        sum += size_of(change[j][p] * extent[j]);
    }
    return amount[p] + sum_of(extent, p) < -PART_ROUNDING * sum;
}

// What is cut may leave another pool with less; after as many rounds as there are pools what still
// takes too much is cut to what was there before the part.
static void limit(const accumulator *amount, accumulator *extent) {
    bool below = false;
    WHOLE for (int p = 0; p < POOLS; p++) {
        below = below || amount[p] + sum_of(extent, p) < 0;
    }
    if (!below) {
        return;
    }
    WHOLE for (int round = 0; round < POOLS; round++) {
        WHOLE for (int p = 0; p < POOLS; p++) {
            cut(amount, extent, p, false);
        }
    }
    bool strictly = false;
    WHOLE for (int p = 0; p < POOLS; p++) {
        strictly = strictly || overdrawn(amount, extent, p);
    }
    WHOLE for (int p = 0; strictly && p < POOLS; p++) {
        cut(amount, extent, p, true);
    }
}

static bool finite_extents(const accumulator *extent) {
    bool all = true;
    WHOLE for (int j = 0; j < REACTIONS; j++) {
        all = all && isfinite(extent[j]);
    }
    return all;
}

static accumulator next_length(accumulator h, accumulator worst, bool taken) {
    accumulator factor = worst < (accumulator)0.03f ? 5
            : worst < 81 ? (accumulator)0.9f * inverse_of(sqrt(worst)) : (accumulator)0.1f;
    return h * (taken ? factor : min(factor, (accumulator)0.5f));
}

// The whole step as one part and what each pool gains by it; whether that does. Most voxels need no
// more, and there is no branch in it, so that a compiler may take several voxels at once.
INLINED bool in_one_part(const user_voxel *voxel, accumulator time, accumulator dt, accumulator *gained) {
    accumulator extent[REACTIONS];
    bool does = part_of(voxel, time + dt / 2, dt, extent) <= 1;
    WHOLE for (int p = 0; p < POOLS; p++) {
        gained[p] = sum_of(extent, p);
        does = does & (voxel->amount[p] + gained[p] >= 0);
    }
    return does;
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
            WHOLE for (int p = 0; p < POOLS; p++) {
                voxel->gained[p] = changes(p) ? (accumulator)NAN : 0;
            }
            return;
        }
        if (taken) {
            limit(voxel->amount, extent);
            WHOLE for (int p = 0; p < POOLS; p++) {
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
#define USER_POOL_NAMED(NAME) NAME
#define USER_ADD(NAME, ADDED) NAME[i] = no_less(NAME[i] + (ADDED))
#else
#define USER_POOL(NAME) __global real *NAME, __global char *NAME##_carry
#define USER_POOL_NAMED(NAME) NAME, NAME##_carry
#define USER_ADD(NAME, ADDED) add_no_less(NAME, NAME##_carry, ADDED, i)

static inline void add_no_less(__global real *y, __global char *carry, real added, long i) {
    add_with_carry(y, carry, added, i);
    y[i] = no_less(y[i]);
}
#endif
