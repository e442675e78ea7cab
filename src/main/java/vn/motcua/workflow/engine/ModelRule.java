package vn.motcua.workflow.engine;

/** One side of a model that is looked at. */
interface ModelRule {

  void check(Model model, ModelPackage all);
}
