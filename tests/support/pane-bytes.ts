/** What the pane makes a browser load until the cockpit of a known customer stands beside a read mail, of the pages as they were built. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import type { PageContents } from '../../scripts/page-contents.ts'

/** Bytes of scripts as gzip sends them. */
export const GOAL = 275_000

/** tests/e2e/main-job.test.ts holds that a browser loads these with what they import, and no others. */
const LOADED = ['addin/pane.html', 'addin/texts/de.ts', 'addin/office/msal.ts']

/** Parts that are not worth a line each. */
const SMALL = 300

export type PaneWeight = {
  /** As gzip sends them. */
  bytes: number
  /** Names of the scripts. */
  scripts: string[]
  /** Each package's and folder's share of the bytes. */
  parts: Record<string, number>
}

/** Throws when the pages are not built. */
export function weighPane(dist = 'dist'): PaneWeight {
  const contents: PageContents = JSON.parse(readFileSync(path.join(dist, 'page-contents.json'), 'utf8'))
  const scripts = withImports(
    LOADED.map((entry) => scriptOf(contents, entry)),
    contents,
  )
  const shares: Record<string, number> = {}
  let bytes = 0
  for (const script of scripts) {
    const size = gzipSync(readFileSync(path.join(dist, 'addin', script)), { level: 9 }).length
    bytes += size
    const { parts = {} } = contents[script] ?? {}
    const all = Object.values(parts).reduce((sum, part) => sum + part, 0)
    for (const [part, length] of Object.entries(parts)) shares[part] = (shares[part] ?? 0) + (size * length) / all
  }
  return { bytes, scripts, parts: rounded(shares) }
}

function scriptOf(contents: PageContents, entry: string): string {
  const found = Object.keys(contents).find((name) => contents[name]?.entry === entry)
  if (!found) throw new Error(`No script was built for ${entry}`)
  return found
}

function withImports(first: string[], contents: PageContents): string[] {
  const found = new Set<string>()
  const take = (script: string): void => {
    if (found.has(script)) return
    found.add(script)
    for (const each of contents[script]?.imports ?? []) take(each)
  }
  for (const script of first) take(script)
  return [...found]
}

function rounded(shares: Record<string, number>): Record<string, number> {
  const parts: Record<string, number> = {}
  const bySize = Object.entries(shares).sort(([, a], [, b]) => b - a)
  for (const [part, share] of bySize.filter(([, size]) => size >= SMALL)) parts[part] = Math.round(share)
  const small = bySize.filter(([, share]) => share < SMALL).reduce((sum, [, share]) => sum + share, 0)
  return { ...parts, 'smaller ones': Math.round(small) }
}

/** A line for each part that has become larger than it was by more than the measure's own noise, what grew most first. */
export const whatGrew = (now: Record<string, number>, before: Record<string, number>): string[] =>
  Object.entries(now)
    .map(([part, size]) => ({ part, size, more: size - (before[part] ?? 0) }))
    .filter(({ more }) => more > SMALL)
    .sort((a, b) => b.more - a.more)
    .map(({ part, size, more }) => `+${kilo(more)} ${part} (now ${kilo(size)})`)

/** `74.4 kB`. */
export const kilo = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`
