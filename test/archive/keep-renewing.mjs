// Renews reports of an archive that an older program kept until it is killed or all are; says how many are left.
// Argument: archive.
import { writeSync } from "node:fs";
import { openArchive } from "../../dist/archive/index.js";

const [path] = process.argv.slice(2);
const archive = await openArchive(path, { renews: false });
for (let left = await archive.outdated(); left > 0; ) {
  left = await archive.renew(2);
  writeSync(1, `${left}\n`);
}
await archive.close();
