import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Built into the gateway's own static files; while developing, API calls go to a running stack. */
export default defineConfig({
  plugins: [react()],
  css: { preprocessorOptions: { scss: { loadPaths: ["node_modules"], quietDeps: true } } },
  build: { outDir: "../../../target/web/META-INF/resources", emptyOutDir: true, assetsInlineLimit: 0 },
  server: { proxy: { "/api": "http://127.0.0.1:8080" } },
});
