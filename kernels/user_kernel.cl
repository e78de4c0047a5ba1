// Reactions with users' rates in CHUNK voxels a work-item: on processors so many that several are
// computed at once, else one. Equation and units: user_reactions.cl. No voxel looks at another.
// What one part of the step does for goes through a loop without branches; the other voxels follow.
//
// Made for a system of reactions: CHUNK, the lists USER_ARGUMENTS (declared), USER_NAMED (the same
// by name) and USER_READ (without carries), load, which fills a voxel and tells whether anything
// reacts in it, and store, which adds what its pools gained.

__kernel void @kernel(USER_ARGUMENTS, real time, real dt, long n) {
    long first = get_global_id(0) * (long)CHUNK;
    int count = (int)min((long)CHUNK, n - first);
    accumulator begin = (accumulator)time;
    accumulator step = (accumulator)dt;
    accumulator gained[CHUNK][POOLS];
    char again[CHUNK];
    for (int k = 0; k < count; k++) {
        user_voxel voxel;
        accumulator more[POOLS];
        bool open = load(USER_READ, first + k, &voxel);
        bool does = in_one_part(&voxel, begin, step, more) & open;
        again[k] = open & !does;
        WHOLE for (int p = 0; p < POOLS; p++) {
            gained[k][p] = does ? more[p] : 0;
        }
    }
    for (int k = 0; k < count; k++) {
        if (again[k]) {
            user_voxel voxel;
            load(USER_READ, first + k, &voxel);
            advance_voxel(&voxel, begin, step);
            WHOLE for (int p = 0; p < POOLS; p++) {
                gained[k][p] = voxel.gained[p];
            }
        }
    }
    for (int k = 0; k < count; k++) {
        store(USER_NAMED, first + k, gained[k]);
    }
}
