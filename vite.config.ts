import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The pages that run inside Outlook and in a browser tab. */
export default defineConfig({
  root: 'addin',
  plugins: [react()],
  build: {
    outDir: '../dist/addin',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: { pane: 'addin/pane.html', commands: 'addin/commands.html', workspace: 'addin/workspace.html', redirect: 'addin/redirect.html' },
    },
  },
})
