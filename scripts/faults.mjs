// `npm run test:faults -- mails|imports|connectors --seeds N --seed K`: bundles tests/faults/main.ts and runs it against what `npm start` runs.
import * as esbuild from 'esbuild'

await import('./build.mjs')
await esbuild.build({
  entryPoints: { main: 'tests/faults/main.ts', 'run-fast': 'tests/faults/run-fast.ts' },
  outdir: 'dist/faults',
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  sourcemap: true,
  logLevel: 'warning',
})
await import('../dist/faults/main.js')
