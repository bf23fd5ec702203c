import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { countryOutlines } from './scripts/country-outlines.ts'

/** The pages that run inside Outlook and in a browser tab. */
export default defineConfig({
  root: 'addin',
  plugins: [react(), countryOutlines()],
  build: {
    outDir: '../dist/addin',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: {
        pane: 'addin/pane.html',
        commands: 'addin/commands.html',
        workspace: 'addin/workspace.html',
        redirect: 'addin/redirect.html',
        signIn: 'addin/sign-in.html',
      },
    },
  },
})
