/** Why the weights cannot be used. The message is one sentence: what, where, and what to do about it. */
export class ModelProblem extends Error {
  static readonly remedy = "install rapporteur again, or name the folder of a whole model";
  override readonly name = "ModelProblem";
}
