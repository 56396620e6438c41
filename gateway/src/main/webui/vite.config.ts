import react from "@vitejs/plugin-react";
import { defineConfig, loadEnv } from "vite";

/** Built into the gateway's own static files; while developing, API calls go to a running stack. */
export default defineConfig(({ mode }) => ({
  plugins: [react()],
  css: { preprocessorOptions: { scss: { loadPaths: ["node_modules"], quietDeps: true } } },
  build: { outDir: "../../../target/web/META-INF/resources", emptyOutDir: true, assetsInlineLimit: 0 },
  server: { proxy: { "/api": toStack(loadEnv(mode, ".", "DUTYDESK_").DUTYDESK_STACK) } },
}));

/** DUTYDESK_STACK is where a running stack listens, to develop against. */
function toStack(target = "http://127.0.0.1:8080") {
  return { target, changeOrigin: true, headers: { Origin: target } };
}
