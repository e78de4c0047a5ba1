/* Pressure by hypre's PFMG-preconditioned conjugate gradients: the problem of PressureBenchmark.java.
   -div(K grad p) + a p = b on a cube of N^3 voxels of edge 1, p = 0 on its faces, cell-centred,
   harmonic means between voxels. Build: mpicc -O2 pfmg.c -lHYPRE -lm; run: mpirun -np 2 a.out N TOL REPEATS.
   Prints one line of JSON: medians over the repeats, and memory taken beyond the problem itself. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>

#include "HYPRE.h"
#include "HYPRE_struct_ls.h"

#define STENCIL 4

typedef struct {
    int edge;          /* voxels along an axis */
    int first, end;    /* planes of this rank */
    int below, above;  /* planes that it knows */
    double *k, *a, *b; /* known planes, x fastest */
} problem;

typedef struct {
    double assemble, setup, solve, residual;
    int iterations;
} result;

/* Next number in [0, 1) of a xorshift generator; the same in PressureBenchmark.java. */
static double uniform(uint64_t *state) {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return (double)(*state >> 11) * (1.0 / 9007199254740992.0);
}

static size_t at(const problem *p, int x, int y, int z) {
    return ((size_t)(z - p->below) * p->edge + y) * p->edge + x;
}

/* A ball of conductivity k; what is painted later wins. */
static void ball(problem *p, double cx, double cy, double cz, double r, double k) {
    int n = p->edge;
    for (int z = (int)fmax(p->below, floor(cz - r)); z < (int)fmin(p->above, cz + r + 1); z++) {
        for (int y = (int)fmax(0, floor(cy - r)); y < (int)fmin(n, cy + r + 1); y++) {
            for (int x = (int)fmax(0, floor(cx - r)); x < (int)fmin(n, cx + r + 1); x++) {
                double dx = x + 0.5 - cx, dy = y + 0.5 - cy, dz = z + 0.5 - cz;
                if (dx * dx + dy * dy + dz * dz < r * r) {
                    p->k[at(p, x, y, z)] = k;
                }
            }
        }
    }
}

/* Share in [0, 1] of a block of 8^3 voxels. */
static double block_share(int x, int y, int z) {
    uint32_t h = ((uint32_t)x / 8 * 73856093u) ^ ((uint32_t)y / 8 * 19349663u) ^ ((uint32_t)z / 8 * 83492791u);
    h ^= h >> 13;
    h *= 0x5bd1e995u;
    h ^= h >> 15;
    return (h & 65535) / 65535.0;
}

static void fill(problem *p) {
    int n = p->edge;
    size_t known = (size_t)n * n * (p->above - p->below);
    p->k = malloc(known * sizeof(double));
    p->a = calloc(known, sizeof(double));
    p->b = calloc(known, sizeof(double));
    for (size_t i = 0; i < known; i++) {
        p->k[i] = 1;
    }
    uint64_t state = 88172645463325252ull;
    int balls = (int)(60.0 * n * n * n / (128.0 * 128 * 128));
    for (int i = 0; i < balls; i++) {
        double cx = uniform(&state) * n, cy = uniform(&state) * n, cz = uniform(&state) * n;
        double r = 4 + 14 * uniform(&state);
        ball(p, cx, cy, cz, r, pow(10, 3 * uniform(&state)));
    }
    for (int z = p->below; z < p->above; z++) {
        for (int y = 0; y < n; y++) {
            for (int x = 0; x < n; x++) {
                double share = block_share(x, y, z);
                if (share < 0.3) {
                    p->a[at(p, x, y, z)] = 1e-3 * (1 + 30 * share);
                    p->b[at(p, x, y, z)] = p->a[at(p, x, y, z)] * (1 + 0.2 * sin(0.1 * x));
                }
            }
        }
    }
}

/* Coefficient of the face to a neighbour; 2 k at the box, where it only adds to the diagonal. */
static double face(const problem *p, int x, int y, int z, int dx, int dy, int dz, int *inner) {
    int n = p->edge, u = x + dx, v = y + dy, w = z + dz;
    double own = p->k[at(p, x, y, z)];
    *inner = u >= 0 && v >= 0 && w >= 0 && u < n && v < n && w < n;
    if (!*inner) {
        return 2 * own;
    }
    double other = p->k[at(p, u, v, w)];
    return 2 * own * other / (own + other);
}

static void row(const problem *p, int x, int y, int z, double *value) {
    static const int step[6][3] = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {-1, 0, 0}, {0, -1, 0}, {0, 0, -1}};
    value[0] = p->a[at(p, x, y, z)];
    for (int i = 0; i < 6; i++) {
        int inner;
        double t = face(p, x, y, z, step[i][0], step[i][1], step[i][2], &inner);
        value[0] += t;
        if (i < 3) {
            value[i + 1] = inner ? -t : 0;
        }
    }
}

static HYPRE_StructMatrix matrix(const problem *p, HYPRE_StructGrid grid, int *low, int *high) {
    HYPRE_StructStencil stencil;
    int offset[STENCIL][3] = {{0, 0, 0}, {1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    HYPRE_StructStencilCreate(3, STENCIL, &stencil);
    for (int i = 0; i < STENCIL; i++) {
        HYPRE_StructStencilSetElement(stencil, i, offset[i]);
    }
    HYPRE_StructMatrix made;
    HYPRE_StructMatrixCreate(MPI_COMM_WORLD, grid, stencil, &made);
    HYPRE_StructMatrixSetSymmetric(made, 1);
    HYPRE_StructMatrixInitialize(made);
    size_t rows = (size_t)p->edge * p->edge * (p->end - p->first);
    double *values = malloc(rows * STENCIL * sizeof(double));
    size_t next = 0;
    for (int z = p->first; z < p->end; z++) {
        for (int y = 0; y < p->edge; y++) {
            for (int x = 0; x < p->edge; x++, next += STENCIL) {
                row(p, x, y, z, values + next);
            }
        }
    }
    int entries[STENCIL] = {0, 1, 2, 3};
    HYPRE_StructMatrixSetBoxValues(made, low, high, STENCIL, entries, values);
    HYPRE_StructMatrixAssemble(made);
    HYPRE_StructStencilDestroy(stencil);
    free(values);
    return made;
}

static HYPRE_StructVector vector(HYPRE_StructGrid grid, int *low, int *high, double *values) {
    HYPRE_StructVector made;
    HYPRE_StructVectorCreate(MPI_COMM_WORLD, grid, &made);
    HYPRE_StructVectorInitialize(made);
    if (values) {
        HYPRE_StructVectorSetBoxValues(made, low, high, values);
    } else {
        HYPRE_StructVectorSetConstantValues(made, 0);
    }
    HYPRE_StructVectorAssemble(made);
    return made;
}

/* PCG with one V-cycle of PFMG, weighted Jacobi, one sweep before and after: hypre's usual choice. */
static void solve(HYPRE_StructMatrix m, HYPRE_StructVector b, HYPRE_StructVector x, double tolerance, result *out) {
    HYPRE_StructSolver method, cycle;
    double begin = MPI_Wtime();
    HYPRE_StructPCGCreate(MPI_COMM_WORLD, &method);
    HYPRE_StructPCGSetMaxIter(method, 500);
    HYPRE_StructPCGSetTol(method, tolerance);
    HYPRE_StructPCGSetTwoNorm(method, 1);
    HYPRE_StructPFMGCreate(MPI_COMM_WORLD, &cycle);
    HYPRE_StructPFMGSetMaxIter(cycle, 1);
    HYPRE_StructPFMGSetTol(cycle, 0);
    HYPRE_StructPFMGSetZeroGuess(cycle);
    HYPRE_StructPFMGSetRelaxType(cycle, 1);
    HYPRE_StructPFMGSetNumPreRelax(cycle, 1);
    HYPRE_StructPFMGSetNumPostRelax(cycle, 1);
    HYPRE_StructPCGSetPrecond(method, HYPRE_StructPFMGSolve, HYPRE_StructPFMGSetup, cycle);
    HYPRE_StructPCGSetup(method, m, b, x);
    out->setup = MPI_Wtime() - begin;
    begin = MPI_Wtime();
    HYPRE_StructPCGSolve(method, m, b, x);
    out->solve = MPI_Wtime() - begin;
    HYPRE_StructPCGGetNumIterations(method, &out->iterations);
    HYPRE_StructPCGGetFinalRelativeResidualNorm(method, &out->residual);
    HYPRE_StructPFMGDestroy(cycle);
    HYPRE_StructPCGDestroy(method);
}

static result once(problem *p, double tolerance, double *mean) {
    result out;
    int low[3] = {0, 0, p->first}, high[3] = {p->edge - 1, p->edge - 1, p->end - 1};
    double begin = MPI_Wtime();
    HYPRE_StructGrid grid;
    HYPRE_StructGridCreate(MPI_COMM_WORLD, 3, &grid);
    HYPRE_StructGridSetExtents(grid, low, high);
    HYPRE_StructGridAssemble(grid);
    HYPRE_StructMatrix m = matrix(p, grid, low, high);
    HYPRE_StructVector b = vector(grid, low, high, p->b + at(p, 0, 0, p->first));
    HYPRE_StructVector x = vector(grid, low, high, NULL);
    out.assemble = MPI_Wtime() - begin;
    solve(m, b, x, tolerance, &out);
    size_t rows = (size_t)p->edge * p->edge * (p->end - p->first);
    double *values = malloc(rows * sizeof(double)), sum = 0, all = 0;
    HYPRE_StructVectorGetBoxValues(x, low, high, values);
    for (size_t i = 0; i < rows; i++) {
        sum += values[i];
    }
    MPI_Allreduce(&sum, &all, 1, MPI_DOUBLE, MPI_SUM, MPI_COMM_WORLD);
    *mean = all / ((double)p->edge * p->edge * p->edge);
    free(values);
    HYPRE_StructVectorDestroy(x);
    HYPRE_StructVectorDestroy(b);
    HYPRE_StructMatrixDestroy(m);
    HYPRE_StructGridDestroy(grid);
    return out;
}

static double peak_bytes(void) {
    struct rusage use;
    getrusage(RUSAGE_SELF, &use);
    return use.ru_maxrss * 1024.0;
}

static int by_size(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static double median(double *values, int count) {
    qsort(values, (size_t)count, sizeof(double), by_size);
    return values[count / 2];
}

int main(int count, char **words) {
    MPI_Init(&count, &words);
    HYPRE_Init();
    if (count != 4) {
        fprintf(stderr, "usage: pfmg VOXELS_AN_EDGE TOLERANCE REPEATS\n");
        MPI_Abort(MPI_COMM_WORLD, 2);
    }
    int rank, ranks, repeats = atoi(words[3]);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &ranks);
    problem p = {.edge = atoi(words[1])};
    p.first = p.edge * rank / ranks;
    p.end = p.edge * (rank + 1) / ranks;
    p.below = p.first > 0 ? p.first - 1 : 0;
    p.above = p.end < p.edge ? p.end + 1 : p.edge;
    fill(&p);
    double before = peak_bytes(), mean = 0;
    double *assemble = malloc(3 * (size_t)repeats * sizeof(double));
    double *setup = assemble + repeats, *solved = setup + repeats;
    result last = {0};
    for (int i = 0; i < repeats; i++) {
        last = once(&p, atof(words[2]), &mean);
        assemble[i] = last.assemble;
        setup[i] = last.setup;
        solved[i] = last.solve;
    }
    double own = peak_bytes() - before, taken = 0;
    MPI_Reduce(&own, &taken, 1, MPI_DOUBLE, MPI_SUM, 0, MPI_COMM_WORLD);
    if (rank == 0) {
        printf("{\"edge\": %d, \"ranks\": %d, \"iterations\": %d, \"relative_residual\": %.3e, "
               "\"assemble_seconds\": %.4f, \"setup_seconds\": %.4f, \"solve_seconds\": %.4f, "
               "\"bytes_per_voxel\": %.1f, \"mean\": %.12g}\n",
               p.edge, ranks, last.iterations, last.residual, median(assemble, repeats),
               median(setup, repeats), median(solved, repeats),
               taken / ((double)p.edge * p.edge * p.edge), mean);
    }
    HYPRE_Finalize();
    MPI_Finalize();
    return 0;
}
