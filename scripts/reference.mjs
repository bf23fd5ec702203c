// `npm run -s reference -- NAME FILE`: bundles tests/reference/main.ts and runs it.
import * as esbuild from 'esbuild'

await esbuild.build({
  entryPoints: { main: 'tests/reference/main.ts' },
  outdir: 'dist/reference',
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  sourcemap: true,
  logLevel: 'warning',
})
await import('../dist/reference/main.js')
