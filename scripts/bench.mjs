// `npm run bench -- NAME [--json]`: runs tests/bench/NAME.ts; its figures stand beside their floor, measured in the same run.
import { existsSync, readdirSync } from 'node:fs'
import * as esbuild from 'esbuild'

const [name, ...rest] = process.argv.slice(2)
const source = `tests/bench/${name}.ts`
if (!name || !existsSync(source)) {
  const names = readdirSync('tests/bench').filter((file) => file.endsWith('.ts'))
  console.error(`Usage: npm run bench -- NAME [--json], NAME one of ${names.map((file) => file.replace('.ts', '')).join(', ')}`)
  process.exit(2)
}
// What is measured is what `npm start` runs.
const log = console.log
console.log = console.error
await import('./build.mjs')
console.log = log
// What a benchmark starts in processes of their own.
const folder = `tests/bench/${name}`
const processes = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.process.ts')) : []
await esbuild.build({
  entryPoints: [source, ...processes.map((file) => `${folder}/${file}`)],
  outbase: 'tests/bench',
  outdir: 'dist/bench',
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  sourcemap: true,
  logLevel: 'warning',
})
process.argv = [process.argv[0] ?? 'node', `dist/bench/${name}.js`, ...rest]
await import(`../dist/bench/${name}.js`)
