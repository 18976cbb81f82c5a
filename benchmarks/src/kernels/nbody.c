// The Sun and four planets, a thousand steps at a time.
#include "kernel.h"

typedef struct { double x, y, z, vx, vy, vz, mass; } Body;
static Body bodies[5];
static const Body initial[5] = {
    {0, 0, 0, 0, 0, 0, 39.47841760435743},
    {4.84143144246472090, -1.16032004402742839, -0.10362204447112311, 0.60632639299583202, 2.81198684491626016, -0.02521836165988763, 0.03769367487038949},
    {8.34336671824457987, 4.12479856412430479, -0.40352341711432138, -1.01077434617879236, 1.82566237123041186, 0.00841576137658415, 0.01128632613196877},
    {12.8943695621391310, -15.1111514016986312, -0.22330757889265573, 1.08279100644153536, 0.86871301816960822, -0.01083263740136364, 0.00172372405705971},
    {15.3796971148509165, -25.9193146099879641, 0.17925877295037118, 0.97909073224389798, 0.59469899864767617, -0.03475595551255151, 0.00203368686992463}};

static void step(double dt) {
  for (int i = 0; i < 5; i++) {
    Body *a = &bodies[i];
    for (int j = i + 1; j < 5; j++) {
      Body *b = &bodies[j];
      double dx = a->x - b->x, dy = a->y - b->y, dz = a->z - b->z;
      double square = dx * dx + dy * dy + dz * dz;
      double force = dt / (square * __builtin_sqrt(square));
      a->vx -= dx * b->mass * force, a->vy -= dy * b->mass * force, a->vz -= dz * b->mass * force;
      b->vx += dx * a->mass * force, b->vy += dy * a->mass * force, b->vz += dz * a->mass * force;
    }
  }
  for (int i = 0; i < 5; i++) {
    Body *a = &bodies[i];
    a->x += dt * a->vx, a->y += dt * a->vy, a->z += dt * a->vz;
  }
}

KERNEL uint32_t run(uint32_t times) {
  for (int i = 0; i < 5; i++) bodies[i] = initial[i];
  while (times-- > 0)
    for (int i = 0; i < 1000; i++) step(0.001);
  return (uint32_t)(int64_t)(bodies[0].x * 1e9 + bodies[4].y * 1e6);
}
