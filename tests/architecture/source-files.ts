import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** `name`: path from the project's root for a file of ours, else the package. `isType`: gone at run time. */
export type Import = { name: string; isType: boolean }
export type SourceFile = { file: string; imports: Import[]; text: string }

/** All TypeScript below a folder; what is generated is nobody's writing. */
export const sourceFiles = (directory: string): SourceFile[] =>
  existsSync(directory)
    ? readdirSync(directory, { recursive: true, encoding: 'utf8' })
        .map((file) => path.join(directory, file))
        .filter((file) => /\.(ts|tsx)$/.test(file) && !file.includes('generated'))
        .map((file) => readSource(file, readFileSync(file, 'utf8')))
    : []

export const readSource = (file: string, text: string): SourceFile => ({ file, text, imports: readImports(file, text) })

const COMMENTS = /\/\*[\s\S]*?\*\/|(?<=^|[\s{},;(])\/\/.*/g
/** Its names hold no other statement. */
const STATEMENT = /(?:^|\n)[ \t]*(?:import|export)\s+(type\b)?(?:(?:(?!\n(?:import|export)\b)[^'";=])*?\sfrom\s+|\s*)['"]([^'"]+)['"]/g
const CALL = /(typeof\s+)?\bimport\(\s*['"]([^'"]+)['"]/g

/** Each import once; at run time, when it is there in any form. */
function readImports(file: string, text: string): Import[] {
  const found = new Map<string, boolean>()
  const code = text.replace(COMMENTS, '')
  for (const [, type, written = ''] of [...code.matchAll(STATEMENT), ...code.matchAll(CALL)]) {
    const name = written.startsWith('.') ? path.join(path.dirname(file), written) : written
    found.set(name, (found.get(name) ?? true) && type !== undefined)
  }
  return [...found].map(([name, isType]) => ({ name, isType }))
}
