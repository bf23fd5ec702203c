// The Prisma command line wants a schema-engine binary from the internet before it does anything, though `generate` and
// `format` never run it. Pointing the variable at any existing file keeps it off the network.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'

const prisma = createRequire(import.meta.url).resolve('prisma/package.json')
const { status } = spawnSync(process.execPath, [path.join(path.dirname(prisma), 'build/index.js'), ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1', ...process.env },
})
process.exit(status ?? 1)
