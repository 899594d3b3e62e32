import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));
export const cli = fileURLToPath(new URL("../dist/faces/cli/main.js", import.meta.url));

/** Thrown for what the user can put right; printed as a sentence, without a stack. */
export class Refusal extends Error {}

/** Runs `main`; a Refusal ends it with its sentence and exit code 1. */
export async function orSay(main) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

/**
 * Runs a command to its end, its output thrown away unless `keeps`. Gives seconds from start to exit and the
 * highest resident memory in MB (Linux only, null elsewhere). Refuses if the command fails.
 */
export async function run(command, args, { keeps = false } = {}) {
  const start = performance.now();
  const child = spawn(command, args, {
    cwd: root,
    stdio: ["ignore", keeps ? "pipe" : "ignore", "pipe"],
  });
  let peak = null;
  const look = () => {
    peak = peakOf(child.pid) ?? peak;
  };
  const timer = setInterval(look, 50);
  const [output, errors, code] = await Promise.all([
    textOf(child.stdout),
    textOf(child.stderr),
    endOf(child),
  ]);
  clearInterval(timer);
  const seconds = (performance.now() - start) / 1000;
  if (code !== 0) throw failed(command, args, code, errors);
  return { seconds, megabytes: peak, output };
}

/** VmHWM of a process in MB: the kernel's own high-water mark, so looking seldom loses little. */
function peakOf(pid) {
  try {
    const kilobytes = /VmHWM:\s{1,9}(\d{1,15})/.exec(
      readFileSync(`/proc/${pid}/status`, "utf8"),
    )?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}

function endOf(child) {
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve(code ?? signal));
  });
}

async function textOf(stream) {
  if (!stream) return "";
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

function failed(command, args, code, errors) {
  const said = errors.trim().split("\n").slice(-5).join("\n");
  return new Refusal(
    `This command ended with ${code}:\n  ${[command, ...args].join(" ")}\n${said}`,
  );
}
