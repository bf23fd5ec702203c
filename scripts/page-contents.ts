/** Vite plugin: writes `dist/page-contents.json`, what each script of the pages holds and brings along, so that it can be told what made a page grow. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Plugin } from 'vite'

export type PageScript = {
  /** The page or the module for which the script was made, such as `addin/texts/de.ts`; null: shared by several. */
  entry: string | null
  /** Names of the scripts that are loaded with it. */
  imports: string[]
  /** Characters of each package and each folder of ours, before they are shortened. */
  parts: Record<string, number>
}

/** Scripts by name, such as `assets/pane-1a2b3c.js`. */
export type PageContents = Record<string, PageScript>

export function pageContents(): Plugin {
  return {
    name: 'page-contents',
    writeBundle({ dir = '' }, bundle) {
      const contents: PageContents = {}
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue
        const parts: Record<string, number> = {}
        for (const [id, { renderedLength }] of Object.entries(chunk.modules)) parts[partOf(id)] = (parts[partOf(id)] ?? 0) + renderedLength
        const entry = chunk.facadeModuleId && path.relative(process.cwd(), chunk.facadeModuleId)
        contents[chunk.fileName] = { entry, imports: chunk.imports, parts }
      }
      writeFileSync(path.join(dir, '..', 'page-contents.json'), JSON.stringify(contents))
    },
  }
}

/** A package by its name, a module of ours by its folder: `@trpc/client`, `addin/pane/visits`; what the bundler adds as `bundler`. */
function partOf(id: string): string {
  const [, installed] = /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id) ?? []
  if (installed) return installed.replaceAll('\\', '/')
  if (!path.isAbsolute(id)) return 'bundler'
  return path.relative(process.cwd(), path.dirname(id)).split(path.sep).slice(0, 3).join('/')
}
