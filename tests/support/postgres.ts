/** A PostgreSQL of its own for a benchmark or for faults, in a folder that goes away with it. Needs PostgreSQL's programs on the machine. */
import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort } from './product.ts'

/** `crash`: it ends as at a power cut; `start`: it runs again, also when it runs already. */
export type Postgres = { url: string; crash: () => void; start: () => void; stop: () => void }

const SETTINGS = ['shared_buffers=1GB', 'work_mem=16MB', 'maintenance_work_mem=256MB', 'max_wal_size=4GB', 'random_page_cost=1.1', 'jit=off']

/** `root`: where its folder is made. Throws a sentence that says what to install when there is none. */
export async function startPostgres({
  root = tmpdir(),
  settings = SETTINGS,
}: {
  root?: string
  settings?: readonly string[]
} = {}): Promise<Postgres> {
  const programs = findPrograms()
  const folder = mkdtempSync(path.join(root, 'postgres-'))
  chmodSync(folder, 0o777)
  const data = path.join(folder, 'data')
  const port = await freePort()
  const options = [`-p ${port}`, `-k ${folder}`, '-h 127.0.0.1', ...settings.map((setting) => `-c ${setting}`)].join(' ')
  run(`${programs}/initdb`, ['-D', data, '-A', 'trust', '-U', 'postgres', '-E', 'UTF8'])
  const control = (...parameters: string[]): void => run(`${programs}/pg_ctl`, ['-D', data, '-w', ...parameters])
  const start = (): void => control('-l', path.join(folder, 'log'), '-o', options, 'start')
  const crash = (): void => control('-m', 'immediate', 'stop')
  start()
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    crash,
    start: () => {
      if (!existsSync(path.join(data, 'postmaster.pid'))) start()
    },
    stop: () => {
      crash()
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
