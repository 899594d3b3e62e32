import { parentPort, workerData } from "node:worker_threads";
import { sentenceOf } from "../errors.js";
import { answer, type FromWorker, stop, type Task } from "./crew.js";
import { loadReportReader, type Setup } from "./report-reader.js";

/** A worker thread: loads a reader, then reads each report it is sent. */
const port = parentPort;
if (!port) throw new Error("read/worker.js is started by rapporteur itself.");
const send = (message: FromWorker): void => port.postMessage(message);

const loading = loadReportReader(workerData as Setup);
loading.catch((error: unknown) => send({ kind: "unfit", message: sentenceOf(error) }));
let work = Promise.resolve();
port.on("message", (message: Task | typeof stop) => {
  work = work.then(async () => {
    const read = await loading.catch(() => null);
    if (message === stop) port.close();
    else if (read) send({ kind: "answer", answer: await answer(read, message) });
  });
});
