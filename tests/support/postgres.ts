/** A PostgreSQL of its own for a benchmark, in a folder that goes away with it. Needs PostgreSQL's programs on the machine. */
import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort } from './product.ts'

export type Postgres = { url: string; stop: () => void }

const SETTINGS = ['shared_buffers=1GB', 'work_mem=16MB', 'maintenance_work_mem=256MB', 'max_wal_size=4GB', 'random_page_cost=1.1', 'jit=off']

/** Throws a sentence that says what to install when there is none. */
export async function startPostgres(): Promise<Postgres> {
  const programs = findPrograms()
  const folder = mkdtempSync(path.join(tmpdir(), 'postgres-'))
  chmodSync(folder, 0o777)
  const data = path.join(folder, 'data')
  const port = await freePort()
  const options = [`-p ${port}`, `-k ${folder}`, '-h 127.0.0.1', ...SETTINGS.map((setting) => `-c ${setting}`)].join(' ')
  run(`${programs}/initdb`, ['-D', data, '-A', 'trust', '-U', 'postgres', '-E', 'UTF8'])
  run(`${programs}/pg_ctl`, ['-D', data, '-w', '-l', path.join(folder, 'log'), '-o', options, 'start'])
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop: () => {
      run(`${programs}/pg_ctl`, ['-D', data, '-m', 'immediate', 'stop'])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function findPrograms(): string {
  const root = '/usr/lib/postgresql'
  const version = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a))[0] : undefined
  if (!version)
    throw new Error(
      'This benchmark needs PostgreSQL: install it (Debian: apt-get install postgresql), or set BENCH_DATABASE_URL to an empty database.',
    )
  return path.join(root, version, 'bin')
}

/** PostgreSQL refuses to run as root, so root lends it another user. */
function run(program: string, parameters: string[]): void {
  const isRoot = process.getuid?.() === 0
  if (isRoot) execFileSync('runuser', ['-u', 'postgres', '--', program, ...parameters], { stdio: ['ignore', 'ignore', 'inherit'] })
  else execFileSync(program, parameters, { stdio: ['ignore', 'ignore', 'inherit'] })
}
