// Evaluates an expression tree through a table of functions: indirect calls, recursion, a little memory.
#include "kernel.h"

typedef struct Node Node;
struct Node { uint32_t (*evaluate)(const Node *, uint32_t); const Node *left, *right; uint32_t constant; };
#define NODES 2047
static Node nodes[NODES];

static uint32_t constant(const Node *node, uint32_t x) { return node->constant + x; }
static uint32_t sum(const Node *node, uint32_t x) {
  return node->left->evaluate(node->left, x) + node->right->evaluate(node->right, x + 1);
}
static uint32_t product(const Node *node, uint32_t x) {
  return node->left->evaluate(node->left, x) * node->right->evaluate(node->right, x) + 1;
}
static uint32_t choice(const Node *node, uint32_t x) {
  uint32_t left = node->left->evaluate(node->left, x);
  return left & 1 ? left : node->right->evaluate(node->right, left);
}

KERNEL uint32_t run(uint32_t times) {
  for (uint32_t i = 0; i < NODES; i++) {
    nodes[i].constant = i * 2654435761u;
    nodes[i].evaluate = 2 * i + 2 >= NODES ? constant : i % 3 == 0 ? sum : i % 3 == 1 ? product : choice;
    nodes[i].left = &nodes[2 * i + 1 < NODES ? 2 * i + 1 : 0];
    nodes[i].right = &nodes[2 * i + 2 < NODES ? 2 * i + 2 : 0];
  }
  uint32_t result = 0;
  while (times-- > 0) result = nodes[0].evaluate(&nodes[0], result);
  return result;
}
