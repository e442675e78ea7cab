package vn.motcua.supervision.heat;

import vn.motcua.supervision.heat.Heat.NodeHeat;

/**
 * One node as the page shows it, beside the one it is compared with.
 *
 * @param level 0 to 5 by its part of the hottest of the same model
 * @param other null without comparison, or when the other side has no such node
 */
record NodeLine(NodeHeat node, int level, NodeHeat other, boolean compared) {

  boolean hasBothMedians() {
    return other != null && node.median() != null && other.median() != null;
  }
}
