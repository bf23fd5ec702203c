import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

type Holder = { host: string; pid: number; started: string }

/** Another process works on the data directory. */
export class DirectoryInUse extends Error {
  constructor(directory: string, lock: string) {
    super(`Another process already uses the data in ${directory}. Stop it first, or set DATA_DIR to another folder. (Its lock is ${lock}.)`)
  }
}

/**
 * Keeps a second process off `directory` by a file beside it; returns how to unlock. A killed process cannot remove its lock, so a
 * lock counts only while its process runs. The start time tells that process from a later one with the same number (always 1 in a container).
 */
export async function lockDirectory(directory: string): Promise<() => void> {
  const file = `${directory}.lock`
  // The command line may come before the first start.
  mkdirSync(path.dirname(file), { recursive: true })
  const own = JSON.stringify({ host: hostname(), pid: process.pid, started: startTime(process.pid) } satisfies Holder)
  const found = read(file)
  if (found && isHeld(found)) throw new DirectoryInUse(directory, file)

  writeFileSync(`${file}.${process.pid}`, own)
  // Asking the system about processes takes long enough on Windows for another process to get here first.
  if (read(file) !== found) throw new DirectoryInUse(directory, file)
  renameSync(`${file}.${process.pid}`, file) // atomic: nobody ever reads half a lock
  // Two processes may still have found the same stale lock. The later rename wins, and the other process notices it here.
  await sleep(200)
  if (read(file) !== own) throw new DirectoryInUse(directory, file)
  return () => rmSync(file, { force: true })
}

const read = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** A lock that cannot be read counts: its writer may be at it. */
function isHeld(lock: string): boolean {
  try {
    return isRunning(JSON.parse(lock) as Holder)
  } catch {
    return true
  }
}

/** In doubt yes: opening a directory twice destroys it, a lock that is left over only has to be deleted. */
function isRunning({ host, pid, started }: Holder): boolean {
  if (host !== hostname()) return true
  try {
    process.kill(pid, 0) // sends nothing, only asks
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
  }
  const current = startTime(pid)
  return !current || !started || current === started
}

function startTime(pid: number): string {
  const ask = (command: string, ...args: string[]) =>
    execFileSync(command, args, { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' }, stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  try {
    if (process.platform === 'win32') return ask('powershell', '-NoProfile', '-Command', `(Get-Process -Id ${pid}).StartTime.ToFileTimeUtc()`)
    if (process.platform !== 'linux') return ask('ps', '-o', 'lstart=', '-p', `${pid}`)
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const ticksSinceBoot = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] // the name in brackets may contain blanks
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${ticksSinceBoot}`
  } catch {
    return ''
  }
}
