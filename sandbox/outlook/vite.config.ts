import path from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'esbuild'
import { defineConfig, type Plugin } from 'vite'

const outDir = path.resolve(import.meta.dirname, '../../dist/outlook')

/** The add-in's pages load this in place of Microsoft's script: one classic script, since it must run before Office.js is parsed. */
const standIn: Plugin = {
  name: 'stand-in',
  closeBundle: async () => {
    const entry = path.resolve(import.meta.dirname, 'stand-in/load-office.ts')
    await build({ entryPoints: [entry], outfile: path.join(outDir, 'stand-in.js'), bundle: true, format: 'iife', target: 'es2022', minify: true })
  },
}

/** The Outlook page of the sandbox. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react(), standIn],
  build: { outDir, emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false }, chunkSizeWarningLimit: 1500 },
})
