import type { Input } from "../../../source/input.js";
import { measureInputs } from "../../../source/read.js";

/** One line on stderr that says how far the work has come; gone when it ends. */
export interface Progress {
  /** Reports written, and bytes of input read for them. */
  update(reports: number, bytes: number): void;
  clear(): void;
}

/** Work that ends sooner needs no bar. */
const patience = 1000;
const redraw = 100;
const barWidth = 24;

/** A bar with rate and time left; without the time where the size of the input is not known. */
export async function showProgress(inputs: readonly Input[]): Promise<Progress> {
  const { bytes: total } = await measureInputs(inputs);
  const start = performance.now();
  let last = 0;
  return {
    update(reports, bytes) {
      const now = performance.now() - start;
      if (now < patience || now - last < redraw) return;
      last = now;
      const width = Math.max(20, (process.stderr.columns || 80) - 1);
      const line = drawProgress({ reports, bytes, total, seconds: now / 1000 });
      process.stderr.write(`\r\u001B[K${line.slice(0, width)}`);
    },
    clear() {
      if (last > 0) process.stderr.write("\r\u001B[K");
    },
  };
}

export interface ProgressState {
  readonly reports: number;
  readonly bytes: number;
  /** Null when not known. */
  readonly total: number | null;
  readonly seconds: number;
}

/** The bar as one line. */
export function drawProgress({ reports, bytes, total, seconds }: ProgressState): string {
  const pace = reports / seconds;
  const rate = `${pace < 10 ? pace.toFixed(1) : Math.round(pace)} reports/s`;
  const count = `${reports.toLocaleString("en-US")} ${reports === 1 ? "report" : "reports"}`;
  if (total === null || total === 0 || bytes === 0) return `${count}  ${rate}`;
  const share = bytes / total;
  // Bytes count when they are read, which is a little before their reports are written.
  if (share >= 1) return `${"█".repeat(barWidth)}  99%  ${count}  ${rate}`;
  const full = Math.round(share * barWidth);
  const bar = "█".repeat(full) + "░".repeat(barWidth - full);
  const percent = `${Math.floor(share * 100)}%`.padStart(4);
  const left = Math.ceil((seconds / share) * (1 - share));
  return `${bar} ${percent}  ${count}  ${rate}  ${asClock(left)} left`;
}

function asClock(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const rest = String(seconds % 60).padStart(2, "0");
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, "0")}:${rest}` : `${minutes}:${rest}`;
}
