/** A disk in memory that can be filled and emptied; needs root. */
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

export type SmallDisk = { folder: string; fill: () => void; makeRoom: () => void; remove: () => void }

export const mayMount = (): boolean => process.platform === 'linux' && process.getuid?.() === 0

const PIECE = 65_536
/** Where nothing else lies. */
const BALLAST = 'ballast'

/** `megabytes`: how much it holds. `folder`: where, else in a folder of its own. */
export function makeDisk(megabytes: number, folder = mkdtempSync(path.join(tmpdir(), 'faults-disk-'))): SmallDisk {
  mkdirSync(folder, { recursive: true })
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=1777`, 'tmpfs', folder])
  chmodSync(folder, 0o777)
  const ballast = path.join(folder, BALLAST)
  return {
    folder,
    /** Whatever is written meanwhile gets no room either: it is filled until nothing is left. */
    fill: () => {
      const { bsize, bavail } = statfsSync(folder)
      writeFileSync(ballast, '')
      for (const bytes of [PIECE, bsize])
        for (let nth = 0; nth * bytes < bavail * bsize; nth++)
          try {
            writeFileSync(ballast, Buffer.alloc(bytes, 1), { flag: 'a' })
          } catch {
            break
          }
    },
    makeRoom: () => rmSync(ballast, { force: true }),
    remove: () => {
      execFileSync('umount', ['-l', folder])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
