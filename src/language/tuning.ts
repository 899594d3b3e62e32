/** The numbers that decide between speed, memory and accuracy, in one place so that they can be measured. */
export const tuning = {
  /** The most word pieces of tokens in a window; the network was trained on no longer ones. */
  windowPieces: 254,
  /** Word pieces that a window is shown on either side of the tokens it answers for. */
  contextPieces: 24,
  /** A cut is sought in the last part of what a window may own: from this share of it on. */
  earliestCut: 0.6,
  /** Documents beyond this many pieces are read in parts that know nothing of each other. */
  partPieces: 6000,
  /** So many tokens in a row without a letter or digit are not read at all. */
  barrenTokens: 200,
  /** Windows that go through the network together. One alone is as fast as eight, and takes half the memory. */
  batchWindows: 1,
  /** Cues that are tied together; bounds memory where a text is all cues. */
  tieCues: 64,
  /** A token starts a sentence from this probability on. */
  sentenceStart: 0.5,
  /** No sentence has more tokens; a longer one is cut where a start is likeliest. */
  sentenceTokens: 400,
  /** Added to the log-probability that a token is no cue: below 0 finds more cues, above 0 fewer. */
  cueCaution: 0,
} as const;
