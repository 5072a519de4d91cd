import { defineConfig } from "vite";
import { page } from "./build/page";

/** One script and one style sheet, put into one page and a C++ source that holds it. */
export default defineConfig({
  plugins: [page()],
  build: {
    target: "es2022",
    emptyOutDir: false,
    modulePreload: false,
    cssCodeSplit: false,
    rollupOptions: {
      input: "src/main.ts",
      output: { format: "iife", entryFileNames: "explorer.js", inlineDynamicImports: true },
    },
  },
});
