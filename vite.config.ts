import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { countryOutlines } from './scripts/country-outlines.ts'
import { pageContents } from './scripts/page-contents.ts'

/**
 * What the pane needs until its content stands comes in two files instead of sixty, and packs better: what calls the server, which the ribbon's command
 * and the window for signing in load without the rest, and what draws. Each holds what the named files import, so nothing that starts a page may be named.
 */
const firstScreen = [
  { name: 'calls', test: /addin[\\/](commands[\\/]log-open-mail|office[\\/](outlook-host|sign-in-dialog))\.ts$/ },
  { name: 'first-screen', test: /addin[\\/](pane[\\/]PaneView|ui[\\/]start-page)\.tsx$/ },
]

/** The pages that run inside Outlook and in a browser tab. */
export default defineConfig({
  root: 'addin',
  plugins: [react(), countryOutlines(), pageContents()],
  build: {
    outDir: '../dist/addin',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: { codeSplitting: { groups: firstScreen } },
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
