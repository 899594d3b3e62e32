/**
 * ONNX Runtime measures its own use and sends that to its maker, keeping an id on the disk, unless this stands in the
 * environment when it is loaded. It looks at the environment of the process: what a worker thread sets is its own
 * affair, so whoever starts workers calls this first. Never undone.
 */
export function quietEngine(): void {
  process.env.ORT_DISABLE_TELEMETRY = "1";
}
