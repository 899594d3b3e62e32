import { describe, expect, test } from "vitest";
import { version } from "../../src/version.js";
import { read } from "./repository.js";

interface Package {
  readonly version: string;
  readonly license: string;
  readonly engines: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

interface Lock {
  readonly packages: Readonly<Record<string, Partial<Package> & { readonly version?: string }>>;
}

const own = JSON.parse(read("package.json")) as Package;
const lock = JSON.parse(read("package-lock.json")) as Lock;
const wanted = { ...own.dependencies, ...own.devDependencies };

/** Licences that ask for no more than their notice to be kept. */
const permissive =
  /^\(?(?:Apache-2\.0|MIT|MIT-0|BSD-[23]-Clause|ISC|0BSD|BlueOak-1\.0\.0|MPL-2\.0|Python-2\.0|CC0-1\.0|Unlicense)\b/;

describe("package.json", () => {
  test("the version is the one that the program shows", () => {
    expect(version).toBe(own.version);
  });

  test("versions are pinned to a release or its compatible successors: builds can be repeated", () => {
    const loose = Object.entries(wanted).filter(
      ([, range]) => !/^[\^~]?\d+\.\d+\.\d+$/.test(range),
    );
    expect(loose).toEqual([]);
  });

  test("the lockfile is up to date, so that npm ci installs what is asked for", () => {
    expect(lock.packages[""]?.dependencies).toEqual(own.dependencies);
    expect(lock.packages[""]?.devDependencies).toEqual(own.devDependencies);
    const missing = Object.keys(wanted).filter((name) => !lock.packages[`node_modules/${name}`]);
    expect(missing).toEqual([]);
  });

  test("everything that is installed has a permissive licence", () => {
    const others = Object.entries(lock.packages)
      .filter(([path]) => path !== "")
      .map(([path, { license }]) => ({ path, license }))
      .filter(({ license }) => license === undefined || !permissive.test(license));
    expect(others).toEqual([]);
  });

  test("Node 20 is enough: newer majors of these need more or crash on it", () => {
    expect(own.engines.node).toBe(">=20");
    expect(wanted["better-sqlite3"] ?? "^12.0.0").toMatch(/^\^?12\./);
    expect(wanted.commander).toMatch(/^\^?14\./);
    expect(wanted.vitest).toMatch(/^\^?4\./);
  });
});
