package planted.process;

import id.sinergi.engine.ProcessSteps;

/** Steps that the engine could not call. */
class Steps {

    @ProcessSteps("plantedHidden")
    static class HiddenSteps {}
}
