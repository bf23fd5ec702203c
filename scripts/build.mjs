// Builds what `npm start` and `npm test` run: Prisma's client, the pages, the sandbox's pages and the server. Skips what is up to date.
// `node scripts/build.mjs STEP ...` builds only the named ones.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import * as esbuild from 'esbuild'

const root = path.resolve(import.meta.dirname, '..')
process.chdir(root)
/** Started by hand with names: only these; imported by `npm start`: all. */
const asked = process.argv[1] === import.meta.filename ? process.argv.slice(2) : []

/** Name, size and time of every file below the given paths: changes when any of them does. */
function fingerprint(paths) {
  const hash = createHash('sha256').update(process.version)
  const visit = (file) => {
    const { isDirectory, mtimeMs, size } = Object.assign(statSync(file), { isDirectory: statSync(file).isDirectory() })
    if (!isDirectory) return void hash.update(`${file}:${size}:${mtimeMs}`)
    for (const entry of readdirSync(file).sort()) if (entry !== 'generated') visit(path.join(file, entry))
  }
  for (const file of paths) if (existsSync(file)) visit(file)
  return hash.digest('hex')
}

/** Runs `work` unless nothing it depends on has changed since it last succeeded. */
async function step(name, sources, result, work) {
  if (asked.length && !asked.includes(name)) return
  const stamp = path.join('dist', `.${name}`)
  const print = fingerprint([...sources, 'package-lock.json', 'scripts/build.mjs'])
  if (existsSync(result) && existsSync(stamp) && readFileSync(stamp, 'utf8') === print) return
  const started = performance.now()
  await work()
  mkdirSync('dist', { recursive: true })
  writeFileSync(stamp, print)
  console.log(`Built ${name} in ${((performance.now() - started) / 1000).toFixed(1)} s`)
}

function run(script, ...parameters) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...parameters], { encoding: 'utf8' })
  if (status === 0) return
  console.error(stdout, stderr)
  process.exit(status ?? 1)
}

const vite = path.join('node_modules', 'vite', 'bin', 'vite.js')

await step('database-client', ['prisma/schema.prisma'], 'server/generated/prisma/client.ts', () => run('scripts/prisma.mjs', 'generate'))
/** Compressed copies beside the files: the server sends what the browser takes, without any work at that moment. */
function compress(directory) {
  for (const name of readdirSync(directory).filter((file) => /\.(js|css|svg)$/.test(file))) {
    const file = path.join(directory, name)
    const bytes = readFileSync(file)
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }))
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
  }
}

await step('pages', ['addin', 'domain', 'vite.config.ts', 'scripts/country-outlines.ts', 'scripts/page-contents.ts'], 'dist/addin/pane.html', () => {
  run(vite, 'build', '--logLevel', 'warn')
  compress('dist/addin/assets')
})
await step('sandbox-pages', ['sandbox/outlook', 'prisma/demo/organisations.ts'], 'dist/outlook', () =>
  run(vite, 'build', '--config', 'sandbox/outlook/vite.config.ts', '--logLevel', 'warn'),
)
await step('server', ['server', 'sandbox', 'domain', 'prisma'], 'dist/server/main.js', () =>
  esbuild.build({
    entryPoints: {
      main: 'server/main.ts',
      organisation: 'server/commands/organisation.ts',
      'geo-import': 'server/commands/geo-import.ts',
      import: 'server/commands/import.ts',
      'embedded-database-worker': 'server/platform/database/embedded-database-worker.ts',
      'solve-worker': 'server/visits/plan/solve-worker.ts',
      'import-read-worker': 'server/commerce/import/job/thread/read-worker.ts',
      'push-read-worker': 'server/commerce/import/sources/push/read-rows-worker.ts',
      'learn-worker': 'server/valuation/cross-selling/peers/learn-worker.ts',
      'connector-page-worker': 'server/commerce/import/sources/connectors/thread/page-worker.ts',
      'lifetime-fit-worker': 'server/valuation/lifetime-value/fit-worker.ts',
    },
    outdir: 'dist/server',
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
  }),
)
