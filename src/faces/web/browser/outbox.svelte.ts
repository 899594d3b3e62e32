import type { DecisionAnswer, DecisionRequest } from "../../http/api/decisions.js";
import { passes } from "../api/problem.js";
import {
  changedIn,
  nextToSend,
  type Outbox,
  type Parcel,
  pause,
  put,
  readOutbox,
  refuse,
  renew,
  take,
  wait,
} from "../review/outbox.js";
import { problemIn, send } from "./api.js";
import { forget, keep, keptUnder } from "./keeping.js";

/**
 * Decisions on their way. Each parcel is kept under a name of its own, so that two tabs never write over each other's;
 * one tab sends at a time, whichever has the lock, and tells the others what the server answered.
 */
const keptAs = "rapporteur.outbox.";
const thisTab = Math.random().toString(36).slice(2, 10);

/** Told what the server made of a parcel; `isOurs` when it was made in this tab. */
type Listener = (parcel: Parcel, answer: DecisionAnswer, isOurs: boolean) => void;
type Told = { readonly parcel: Parcel; readonly answer: DecisionAnswer };

/** Those that the browser would not keep. */
let loose: Outbox = [];
let parcels = $state.raw<Outbox>(read());
let reopened = $state.raw<Parcel | null>(null);
let listener: Listener | null = null;
let isSending = false;
let timer: ReturnType<typeof setTimeout> | undefined;
let made = 0;
const others =
  typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("rapporteur.outbox");

function read(): Outbox {
  return readOutbox([...keptUnder(keptAs), ...loose.map((parcel) => JSON.stringify(parcel))]);
}

function change(by: (now: Outbox) => Outbox): void {
  const before = read();
  const after = by(before);
  const { put, gone } = changedIn(before, after);
  for (const { key } of gone) forget(keptAs + key);
  const unkept = put.filter((parcel) => !keep(keptAs + parcel.key, JSON.stringify(parcel)));
  const touched = new Set([...put, ...gone].map(({ key }) => key));
  loose = [...loose.filter(({ key }) => !touched.has(key)), ...unkept];
  parcels = after;
}

/** Alone among the tabs, where the browser can tell; the server keeps what comes twice once. */
async function alone(work: () => Promise<void>): Promise<void> {
  if (navigator.locks) await navigator.locks.request("rapporteur.outbox", work);
  else await work();
}

/** Sends what waits, one parcel after another; tries again by itself when the server cannot be reached. */
async function sendAll(): Promise<void> {
  if (isSending) return;
  isSending = true;
  clearTimeout(timer);
  try {
    await alone(async () => {
      for (let parcel = nextToSend(read()); parcel; parcel = nextToSend(read())) {
        if (!(await sendOne(parcel))) break;
      }
    });
  } finally {
    isSending = false;
    parcels = read();
  }
}

/** False when it has to wait. */
async function sendOne(parcel: Parcel): Promise<boolean> {
  try {
    const address = `/reports/${parcel.report}/decisions.json`;
    const body = { decisions: parcel.decisions };
    const answer = await send<DecisionAnswer>("POST", address, body);
    change((now) => take(now, parcel.key));
    hear({ parcel, answer });
    others?.postMessage({ parcel, answer } satisfies Told);
    return true;
  } catch (thrown) {
    const problem = problemIn(thrown);
    if (passes(problem)) {
      change((now) => wait(now, parcel.key, problem.message));
      timer = setTimeout(() => void sendAll(), pause(parcel.tries));
      return false;
    }
    change((now) => refuse(now, parcel.key, problem.message, problem.newer?.version ?? null));
    return true;
  }
}

function hear({ parcel, answer }: Told): void {
  listener?.(parcel, answer, parcel.key.endsWith(thisTab));
}

export const outbox = {
  get parcels(): Outbox {
    return parcels;
  },
  /** A refused correction or addition that is to be opened in the editor of its report. */
  get reopened(): Parcel | null {
    return reopened;
  },
  put(report: number, decisions: readonly DecisionRequest[]): void {
    made += 1;
    const key = `${Date.now()}-${String(made).padStart(6, "0")}-${thisTab}`;
    change((now) => put(now, { key, report, decisions }));
    void sendAll();
  },
  send(): void {
    void sendAll();
  },
  renew(key: string, version: number): void {
    change((now) => renew(now, key, version));
    void sendAll();
  },
  drop(key: string): void {
    change((now) => take(now, key));
  },
  reopen(parcel: Parcel | null): void {
    reopened = parcel;
  },
  listen(to: Listener): () => void {
    listener = to;
    return () => {
      if (listener === to) listener = null;
    };
  },
};

others?.addEventListener("message", ({ data }: MessageEvent<Told>) => {
  parcels = read();
  hear(data);
});
window.addEventListener("storage", ({ key }) => {
  if (key === null || key.startsWith(keptAs)) parcels = read();
});
window.addEventListener("online", () => void sendAll());
if (outbox.parcels.length > 0) void sendAll();
