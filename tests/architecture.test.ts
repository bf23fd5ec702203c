/** Who may import whom, and what may stand where; the README tells the same in words. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { growListsInPlace, readTimeColumns, tellDaysByZone, writeNoLanguage } from './architecture/code-rules.ts'
import { trees } from './architecture/floors.ts'
import {
  keepExceptions,
  keepFloors,
  keepGraphBehindItsDoor,
  keepInputsWithUseCases,
  keepLevelsShort,
  keepNamesOfRooms,
  keepPagesInOrder,
  keepPlainNames,
  keepRoutersApart,
  openFileCircles,
  openFolderCircles,
} from './architecture/house-rules.ts'
import { readSource, type SourceFile, sourceFiles } from './architecture/source-files.ts'

const all = ['addin', 'domain', 'server', 'sandbox', 'prisma'].flatMap(sourceFiles)
const tests = ['server', 'domain', 'addin'].flatMap((room) => sourceFiles(`tests/${room}`))
const below = (...directories: string[]): SourceFile[] => all.filter(({ file }) => directories.some((directory) => file.startsWith(directory)))

describe('the house', () => {
  it.each(trees)('keeps the order of its floors in %s', (tree) => {
    expect(keepFloors(tree)(all)).toEqual([])
  })

  it('keeps narrower exceptions, and the pages in their order', () => {
    expect([...keepExceptions(all), ...keepPagesInOrder(all)]).toEqual([])
  })

  it.skipIf(!existsSync('.git'))('keeps no link, which would lead to a place on one machine', () => {
    const tracked = execFileSync('git', ['ls-files', '--stage'], { encoding: 'utf8', maxBuffer: 2 ** 26 }).split('\n')
    expect(tracked.filter((line) => line.startsWith('120000'))).toEqual([])
  })

  it('has no circle of files, types included', () => {
    expect(openFileCircles(all)).toEqual([])
  })

  it.each(['server', 'domain', 'addin/pane', 'addin/workspace'])('has no circle of folders inside a room of %s', (tree) => {
    expect(openFolderCircles(tree)(all)).toEqual([])
  })

  it('keeps routers for the router alone, and inputs beside their use-cases', () => {
    expect([...keepRoutersApart(all), ...keepInputsWithUseCases(all)]).toEqual([])
  })

  it('keeps Microsoft Graph behind outlook/graph', () => {
    expect(keepGraphBehindItsDoor(all)).toEqual([])
  })

  it('knows every room by its name, in each of its trees', () => {
    expect(keepNamesOfRooms([...all, ...tests])).toEqual([])
  })

  it('calls files and folders by what they are, a level at a glance', () => {
    expect([...keepPlainNames([...all, ...tests]), ...keepLevelsShort(all)]).toEqual([])
  })
})

describe('the code', () => {
  const columns = readTimeColumns(readFileSync('prisma/schema.prisma', 'utf8'))

  /** `«…»` is a value in a template. */
  const written = (line: string): string => line.replaceAll('«', '${').replaceAll('»', '}')

  it('copies no list for each of its items', () => {
    expect(growListsInPlace(all)).toEqual([])
  })

  it('leaves the words of a language to those files that say them in each', () => {
    expect(writeNoLanguage(below('server/'))).toEqual([])
  })

  it.each(["const title = 'Antwort abwarten von'", written('const title = `Besuch: «customer.name»`'), "const hint = 'zurückgezogen'"])(
    'would be caught at %s',
    (line) => {
      expect(writeNoLanguage([plant('server/a.ts', line)])).toEqual([expect.stringContaining('server/a.ts:1')])
    },
  )

  it('tells days by the clock of a person', () => {
    expect(columns.instants.length).toBeGreaterThan(30)
    expect(columns.instants.filter((name) => columns.days.includes(name))).toEqual([])
    expect(tellDaysByZone(columns)(below('server/'))).toEqual([])
  })

  it.each(['groups.set(key, [...(groups.get(key) ?? []), item])', 'groups.set(keyOf(item), new Set([\n  ...known, item]))'])(
    'would be caught at %s',
    (line) => {
      expect(growListsInPlace([plant('domain/a.ts', 'const a = 1', line)])).toEqual([expect.stringContaining('domain/a.ts:2')])
    },
  )

  it.each([
    '(«lastContact»)::date',
    'a.noticed_at::date + 7',
    'rc.at >= «addDays(day, -input.noContactForDays)»::date',
    'rc.at >= d.starts_on',
    '«since(question)»::date <= v.starts_at',
    'd.ends_on < r.withdrawn_at',
  ])('would be caught at %s', (line) => {
    expect(tellDaysByZone(columns)([plant('server/a.ts', written(line))])).toHaveLength(1)
  })

  it.each([
    '(rc.at at time zone «ctx.user.timeZone»)::date',
    't.starts_on <= «today(ctx)»::date',
    'rc.at >= «startOf(ctx, day)»',
    '«day»::date between d.starts_on and d.ends_on',
  ])('lets pass %s', (line) => {
    expect(tellDaysByZone(columns)([plant('server/a.ts', written(line))])).toEqual([])
  })
})

/** A file that stands where it is planted, and imports what is written there. */
const plant = (file: string, ...lines: string[]): SourceFile => readSource(file, lines.join('\n'))

describe('a planted violation is found:', () => {
  const found = (faults: string[]): string => faults.join('\n')

  it('an import that runs up, of a type as well, and says where the thing belongs', () => {
    const planted = plant('server/customers/rate.ts', "import type { Cockpit } from '../cockpit/customer/cockpit-types.ts'")
    expect(keepFloors('server')([planted])).toEqual([
      'server/customers/rate.ts imports server/cockpit/customer/cockpit-types.ts, which stands above it: what customers needs of cockpit belongs into customers or below it, or is handed over by the wiring.',
    ])
    expect(keepFloors('server')([plant('server/visits/plan/a.ts', "import { effects } from '../../effects.ts'")])).toHaveLength(1)
    expect(keepFloors('domain')([plant('domain/time/a.ts', "import { foldText } from '../customers/names.ts'")])).toHaveLength(1)
    expect(keepFloors('addin/pane')([plant('addin/pane/desk/a.ts', "import { x } from '../cockpit/x.ts'")])).toHaveLength(1)
    expect(keepFloors('server')([plant('server/cockpit/a.ts', "import { x } from '../customers/x.ts'")])).toEqual([])
  })

  it('a room that knows more than its exception allows', () => {
    const planted = plant('server/privacy/erase.ts', "import { moveStage } from '../cockpit/my-day/read-my-day.ts'")
    expect(found(keepExceptions([planted]))).toContain('privacy may know platform, company')
    expect(keepExceptions([plant('server/travel/osrm.ts', "import { requests } from '../outlook/x.ts'")])).toHaveLength(1)
  })

  it('a shared piece of the pages that knows the pane', () => {
    expect(keepPagesInOrder([plant('addin/ui/Row.tsx', "import { useDesk } from '../pane/desk/use-desk.ts'")])).toHaveLength(1)
    expect(keepPagesInOrder([plant('addin/pane/a.tsx', "import { Row } from '../ui/Row.tsx'")])).toEqual([])
  })

  it('two files that import each other, also when one wants a type only, over several lines or in a call', () => {
    const pairs = [
      "import type { B } from './b.ts'",
      "import {\n  type A,\n  b,\n} from './b.ts'",
      "const b = await import('./b.ts')",
      "export * from './b.ts'",
      "type B = typeof import('./b.ts')",
      "import {\n  a, // the customer's; = so\n  b,\n} from './b.ts'",
      "export type { A }\nimport { b } from './b.ts'",
    ]
    for (const line of pairs)
      expect(found(openFileCircles([plant('sandbox/a.ts', line), plant('sandbox/b.ts', "import { a } from './a.ts'")]))).toContain(
        'sandbox/a.ts, sandbox/b.ts import each other',
      )
    const three = [
      plant('domain/a.ts', "import './b.ts'"),
      plant('domain/b.ts', "import './c.ts'"),
      plant('domain/c.ts', "import './b.ts'\nimport './d.ts'"),
    ]
    expect(openFileCircles(three)).toHaveLength(1)
    expect(openFileCircles(three.slice(0, 2))).toEqual([])
  })

  it('two folders of a room that need each other, while a file beside them may use one and be used by it', () => {
    const [report, calendar] = [
      plant('server/visits/report/a.ts', "import { x } from '../calendar/b.ts'"),
      plant('server/visits/calendar/c.ts', "import { y } from '../report/d.ts'"),
    ]
    expect(found(openFolderCircles('server')([report, calendar]))).toContain('server/visits/calendar/, server/visits/report/ need each other')
    const deeper = [plant('server/outlook/graph/a/x.ts', "import '../b/y.ts'"), plant('server/outlook/graph/b/z.ts', "import '../a/w.ts'")]
    expect(openFolderCircles('server')(deeper)).toHaveLength(1)
    const beside = plant('server/visits/a.ts', "import { x } from './report/x.ts'")
    expect(openFolderCircles('server')([beside, plant('server/visits/report/e.ts', "import { z } from '../z.ts'")])).toEqual([])
  })

  it('a use-case that imports a router, and a router that makes an input', () => {
    expect(keepRoutersApart([plant('server/customers/a.ts', "import type { NewCustomer } from './router.ts'")])).toHaveLength(1)
    expect(keepRoutersApart([plant('server/start.ts', "import { todoRouter } from './follow-ups/todo-router.ts'")])).toHaveLength(1)
    expect(keepRoutersApart([plant('server/router.ts', "import { customersRouter } from './customers/router.ts'")])).toEqual([])
    expect(found(keepInputsWithUseCases([plant('server/customers/router.ts', "import { z } from 'zod'")]))).toContain('beside the use-case')
  })

  it('a room that knows Graph, and Graph that knows the database', () => {
    expect(keepGraphBehindItsDoor([plant('server/customers/a.ts', "import type { Found } from '../outlook/graph/mail.ts'")])).toHaveLength(1)
    expect(keepGraphBehindItsDoor([plant('server/outlook/graph/mail.ts', "import { sql } from '../../platform/database/db.ts'")])).toHaveLength(1)
    expect(keepGraphBehindItsDoor([plant('server/start.ts', "import { x } from './outlook/graph/mail.ts'")])).toEqual([])
  })

  it('a folder that is no room, one that repeats its room, and a file that bears its folder’s name', () => {
    expect(found(keepNamesOfRooms([plant('domain/mail-text/trim.ts')]))).toContain('domain/mail-text is no room')
    expect(keepNamesOfRooms([plant('tests/server/planner/a.test.ts'), plant('addin/texts/visits/de.ts')])).toHaveLength(1)
    expect(found(keepPlainNames([plant('server/visits/visit-offer/hold.ts')]))).toContain('visit-offer repeats the room')
    expect(keepPlainNames([plant('server/visits/visits.ts'), plant('addin/pane/my-day/MyDay.tsx')])).toHaveLength(2)
  })

  it('a level that nobody takes in at a glance', () => {
    const many = Array.from({ length: 21 }, (_, number) => plant(`server/visits/plan/a${number}.ts`))
    expect(found(keepLevelsShort(many))).toContain('server/visits/plan has 21 files')
    expect(keepLevelsShort(many.slice(1))).toEqual([])
  })
})

/** What exists at run time breaks one of these rules. */
const violations = (files: SourceFile[], isAllowed: (imported: string) => boolean): string[] =>
  files.flatMap(({ file, imports }) => imports.filter(({ name, isType }) => !isType && !isAllowed(name)).map(({ name }) => `${file} imports ${name}`))

const isLocal = (imported: string): boolean => /^(addin|domain|server|sandbox|prisma|tests|scripts)\//.test(imported)
const startsWith =
  (...prefixes: string[]) =>
  (imported: string): boolean =>
    prefixes.some((prefix) => imported.startsWith(prefix))

describe('the import rules', () => {
  it('look at real files', () => {
    expect(all.length).toBeGreaterThan(100)
    expect(all.flatMap(({ imports }) => imports).length).toBeGreaterThan(300)
  })

  it('keep the domain pure: itself and a short list of pure packages', () => {
    const pure = ['email-providers', 'feiertagejs', 'libphonenumber-js', 'tldts']
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
    const elsewhere = below('addin/').filter(({ file, imports }) => file !== 'addin/api.ts' && imports.some(({ name }) => name.startsWith('server/')))
    expect(elsewhere.map(({ file }) => file)).toEqual([])
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
    const doors = ['server/platform/env.ts', 'server/platform/database/directory-lock.ts']
    expect(
      below('server/', 'addin/', 'domain/')
        .filter(({ file, text }) => text.includes('process.env') && !doors.includes(file))
        .map(({ file }) => file),
    ).toEqual([])
  })

  it('keep the packages that speak with Microsoft in outlook/graph', () => {
    expect(
      violations(
        below('server/').filter(({ file }) => !file.startsWith('server/outlook/graph/')),
        (imported) => !/^@microsoft\/|^@azure\//.test(imported),
      ),
    ).toEqual([])
  })

  it('name no machine, registry or beta interface', () => {
    expect(all.filter(({ text }) => /registry\.npmjs|\/work\/main|graph\.microsoft\.com\/beta|\/beta\//.test(text)).map(({ file }) => file)).toEqual(
      [],
    )
  })
})
