import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

/** The browser's pages: built into dist/faces/web, from where `rapporteur serve` gives them. */
export default defineConfig({
  root: "src/faces/web",
  plugins: [svelte({ configFile: false })],
  build: {
    outDir: "../../../dist/faces/web",
    emptyOutDir: true,
    target: "es2022",
    // A data: address for a picture would ask for more than the policy needs to allow.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
});
