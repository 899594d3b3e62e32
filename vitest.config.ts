import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // The command line and the network are started anew in some tests, on machines that may be busy.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
