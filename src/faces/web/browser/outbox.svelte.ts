import type { DecisionAnswer, DecisionRequest } from "../../http/api/decisions.js";
import { passes } from "../api/problem.js";
import {
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
import { keep, kept } from "./keeping.js";

const keptAs = "rapporteur.outbox";

/** Told what the server made of a parcel; false when nobody is there to hear it. */
type Listener = (parcel: Parcel, answer: DecisionAnswer) => void;

let parcels = $state.raw<Outbox>(readOutbox(kept(keptAs)));
let listener: Listener | null = null;
let isSending = false;
let timer: ReturnType<typeof setTimeout> | undefined;
let made = 0;

function set(next: Outbox): void {
  parcels = next;
  keep(keptAs, JSON.stringify(next));
}

/** Sends what waits, one parcel after another; tries again by itself when the server cannot be reached. */
async function sendAll(): Promise<void> {
  if (isSending) return;
  isSending = true;
  clearTimeout(timer);
  try {
    for (let parcel = nextToSend(parcels); parcel; parcel = nextToSend(parcels)) {
      if (!(await sendOne(parcel))) break;
    }
  } finally {
    isSending = false;
  }
}

/** False when it has to wait. */
async function sendOne(parcel: Parcel): Promise<boolean> {
  try {
    const address = `/reports/${parcel.report}/decisions.json`;
    const body = { decisions: parcel.decisions };
    const answer = await send<DecisionAnswer>("POST", address, body);
    set(take(parcels, parcel.key));
    listener?.(parcel, answer);
    return true;
  } catch (thrown) {
    const problem = problemIn(thrown);
    if (passes(problem)) {
      set(wait(parcels, parcel.key, problem.message));
      timer = setTimeout(() => void sendAll(), pause(parcel.tries));
      return false;
    }
    set(refuse(parcels, parcel.key, problem.message, problem.newer?.version ?? null));
    return true;
  }
}

export const outbox = {
  get parcels(): Outbox {
    return parcels;
  },
  put(report: number, decisions: readonly DecisionRequest[]): void {
    made += 1;
    set(put(parcels, { key: `${Date.now()}-${made}`, report, decisions }));
    void sendAll();
  },
  send(): void {
    void sendAll();
  },
  renew(key: string, version: number): void {
    set(renew(parcels, key, version));
    void sendAll();
  },
  drop(key: string): void {
    set(take(parcels, key));
  },
  listen(to: Listener): () => void {
    listener = to;
    return () => {
      if (listener === to) listener = null;
    };
  },
};

window.addEventListener("online", () => void sendAll());
if (outbox.parcels.length > 0) void sendAll();
