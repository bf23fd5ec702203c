/** Who may import whom; the table stands in the README. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

type SourceFile = { file: string; imports: string[]; text: string }

const sourceFiles = (directory: string): SourceFile[] =>
  existsSync(directory)
    ? readdirSync(directory, { recursive: true, encoding: 'utf8' })
        .map((file) => path.join(directory, file))
        .filter((file) => /\.(ts|tsx)$/.test(file) && !file.includes('generated'))
        .map((file) => {
          const text = readFileSync(file, 'utf8')
          return { file, text, imports: readImports(file, text) }
        })
    : []

/** Imports that exist at run time, relative ones as paths of the project. */
function readImports(file: string, text: string): string[] {
  const found = [
    ...text.matchAll(/(?:^|\n)\s*(?:import|export)\s+(?!type\b)(?:[^'"\n;]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g),
  ]
  const multiline = [...text.matchAll(/(?:^|\n)(?:import|export)\s+(?!type\b)\{[^}]*\}\s+from\s+['"]([^'"]+)['"]/g)]
  const names = [...found.map((match) => match[1] ?? match[2] ?? ''), ...multiline.map((match) => match[1] ?? '')]
  return [...new Set(names)].map((name) => (name.startsWith('.') ? path.join(path.dirname(file), name) : name))
}

const violations = (files: SourceFile[], isAllowed: (imported: string, file: string) => boolean): string[] =>
  files.flatMap(({ file, imports }) => imports.filter((imported) => !isAllowed(imported, file)).map((imported) => `${file} imports ${imported}`))

const isLocal = (imported: string): boolean => /^(addin|domain|server|sandbox|prisma|tests|scripts)\//.test(imported)
const startsWith =
  (...prefixes: string[]) =>
  (imported: string): boolean =>
    prefixes.some((prefix) => imported.startsWith(prefix))

const all = ['addin', 'domain', 'server', 'sandbox', 'prisma'].flatMap(sourceFiles)
const below = (...directories: string[]): SourceFile[] => all.filter(({ file }) => directories.some((directory) => file.startsWith(directory)))

describe('the import rules', () => {
  it('look at real files', () => {
    expect(all.length).toBeGreaterThan(100)
    expect(all.flatMap(({ imports }) => imports).length).toBeGreaterThan(300)
  })

  it('keep the domain pure: itself and a short list of pure packages', () => {
    const pure = ['feiertagejs', 'libphonenumber-js', 'tldts']
    expect(
      violations(
        below('domain/'),
        (imported) => imported.startsWith('domain/') || pure.some((name) => imported === name || imported.startsWith(`${name}/`)),
      ),
    ).toEqual([])
  })

  it('keep clock, randomness and environment out of the domain', () => {
    const effects = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\bfetch\(/
    expect(
      below('domain/')
        .filter(({ text }) => effects.test(text))
        .map(({ file }) => file),
    ).toEqual([])
  })

  it('let the add-in take types only from the server, through api.ts', () => {
    expect(violations(below('addin/'), (imported) => !isLocal(imported) || startsWith('addin/', 'domain/')(imported))).toEqual([])
    const typeImports = below('addin/').filter(({ file, text }) => file !== 'addin/api.ts' && /from '(\.\.\/)+server\//.test(text))
    expect(typeImports.map(({ file }) => file)).toEqual([])
  })

  it('keep Office.js and MSAL in addin/office', () => {
    const outside = all.filter(({ file }) => !file.startsWith('addin/office/') && !file.startsWith('sandbox/'))
    expect(violations(outside, (imported) => !imported.startsWith('@azure/msal-browser'))).toEqual([])
    expect(
      outside
        .filter(({ file, text }) => file.startsWith('addin/') && /\bOffice\.[a-zA-Z]/.test(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')))
        .map(({ file }) => file),
    ).toEqual([])
  })

  it('keep the sandbox apart from the product', () => {
    expect(
      violations(below('sandbox/'), (imported) => !isLocal(imported) || startsWith('sandbox/', 'prisma/demo/', 'domain/texts/')(imported)),
    ).toEqual([])
    const product = all.filter(({ file }) => !file.startsWith('sandbox/') && file !== 'server/demonstration.ts')
    expect(violations(product, (imported) => !imported.startsWith('sandbox/'))).toEqual([])
    expect(
      product
        .filter(({ file, text }) => /^(addin|server|domain)\//.test(file) && /\bsandbox\b/i.test(text) && file !== 'server/platform/env.ts')
        .map(({ file }) => file),
    ).toEqual([])
  })

  it('keep Prisma and the drivers in the database files', () => {
    const doors = ['server/platform/database/', 'prisma/']
    const others = below('server/').filter(({ file }) => !doors.some((door) => file.startsWith(door)))
    expect(
      violations(
        others,
        (imported) =>
          !['pg', '@prisma/client', '@prisma/adapter-pg', '@electric-sql/pglite'].includes(imported) &&
          !imported.endsWith('generated/prisma/client.ts'),
      ),
    ).toEqual([])
  })

  it('read the environment in one place', () => {
    expect(
      below('server/', 'addin/', 'domain/')
        .filter(
          ({ file, text }) =>
            text.includes('process.env') && file !== 'server/platform/env.ts' && file !== 'server/platform/database/directory-lock.ts',
        )
        .map(({ file }) => file),
    ).toEqual([])
  })

  it('keep Microsoft Graph behind server/outlook/graph', () => {
    expect(
      violations(
        below('server/').filter(({ file }) => !file.startsWith('server/outlook/graph/')),
        (imported) => !/^@microsoft\/|^@azure\//.test(imported),
      ),
    ).toEqual([])
  })

  it('let a module reach another only through its main file', () => {
    const moduleOf = (file: string): string | undefined => /^server\/([a-z-]+)\//.exec(file)?.[1]
    const strangers = violations(below('server/'), (imported, file) => {
      const target = moduleOf(imported)
      if (!target || target === moduleOf(file) || !moduleOf(file) || target === 'generated') return true
      return !/\/(router|queries)\.ts$/.test(imported)
    })
    expect(strangers).toEqual([])
  })

  it('name no machine, registry or beta interface', () => {
    expect(all.filter(({ text }) => /registry\.npmjs|\/work\/main|graph\.microsoft\.com\/beta|\/beta\//.test(text)).map(({ file }) => file)).toEqual(
      [],
    )
  })
})
