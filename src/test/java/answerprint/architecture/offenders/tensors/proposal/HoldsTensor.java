package answerprint.architecture.offenders.tensors.proposal;

import org.bytedeco.pytorch.Tensor;

/** Holds a tensor outside the engine. */
class HoldsTensor {
    Tensor tensor = new Tensor();
}
