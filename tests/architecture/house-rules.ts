/** The rules of the house: each takes source files and says, in a sentence a fault, what is wrong and where the thing belongs. */
import path from 'node:path'
import { circles, type Graph } from './circles.ts'
import { besideRooms, floors, graph, mostOnALevel, only, type Tree } from './floors.ts'
import type { SourceFile } from './source-files.ts'

type Rule = (files: readonly SourceFile[]) => string[]

const WIRING = '(wiring)'

/** Room of a file in its tree; `(wiring)` for what lies at its top, null for a file of another tree or one that is generated. */
function roomOf(tree: Tree, file: string): string | null {
  if (!file.startsWith(`${tree}/`) || file.startsWith('server/generated/')) return null
  const [room, rest] = file.slice(tree.length + 1).split('/')
  return rest === undefined ? WIRING : (room ?? null)
}

/** Every import between rooms of a tree. */
const arrows = (tree: Tree, files: readonly SourceFile[]): { file: string; from: string; name: string; to: string }[] =>
  files.flatMap(({ file, imports }) => {
    const from = roomOf(tree, file)
    return imports.flatMap(({ name }) => {
      const to = roomOf(tree, name)
      return from === null || to === null || from === to ? [] : [{ file, from, name, to }]
    })
  })

/** Nothing imports what stands above it; a room without a floor stands nowhere. */
export const keepFloors =
  (tree: Tree): Rule =>
  (files) => {
    const order: readonly string[] = [...floors[tree], WIRING]
    return arrows(tree, files)
      .filter(({ from, to }) => order.indexOf(to) > order.indexOf(from))
      .map(
        ({ file, from, name, to }) =>
          `${file} imports ${name}, which stands above it: what ${from} needs of ${to} belongs into ${from} or below it, or is handed over by the wiring.`,
      )
  }

/** Some rooms know less than what stands below them. */
export const keepExceptions: Rule = (files) =>
  arrows('server', files)
    .filter(({ from, to }) => only[from] !== undefined && !only[from].includes(to) && floors.server.some((room) => room === to))
    .map(
      ({ file, from, name, to }) =>
        `${file} imports ${name}, but ${from} may know ${only[from]?.join(', ')} only: what it needs of ${to} belongs there, or into a room above both.`,
    )

const graphOf = (files: readonly SourceFile[], nameOf: (file: string) => string | null): Graph => {
  const found = new Map<string, Set<string>>()
  for (const { file, imports } of files) {
    const from = nameOf(file)
    const to = from === null ? [] : imports.map(({ name }) => nameOf(name)).filter((name) => name !== null && name !== from)
    if (from === null) continue
    const known = found.get(from) ?? new Set()
    found.set(from, known)
    for (const name of to) if (name !== null) known.add(name)
  }
  return found
}

/** Types count: whoever reads one file of a circle has to read all. */
export const openFileCircles: Rule = (files) => {
  const known = new Set(files.map(({ file }) => file))
  return circles(graphOf(files, (file) => (known.has(file) ? file : null))).map(
    (circle) => `${circle.join(', ')} import each other: what they both know belongs into a file of its own that imports none of them.`,
  )
}

/** Folders beside each other, anywhere inside a room; a file beside them counts by itself, so that it may use them and be used. */
export const openFolderCircles =
  (tree: string): Rule =>
  (files) => {
    const inRooms = files.filter(({ file }) => file.startsWith(`${tree}/`) && !file.startsWith('server/generated/'))
    const holders = new Set(inRooms.flatMap(({ file }) => foldersOf(file)).filter((folder) => folder.startsWith(`${tree}/`)))
    return [...holders].flatMap((holder) =>
      circles(graphOf(inRooms, (file) => partOf(holder, file)))
        .filter((circle) => circle.filter(isFolder).length > 1)
        .map((circle) => `${circle.join(', ')} need each other: what they share belongs into a folder that needs neither, or they are one.`),
    )
  }

/** Every folder a file lies in, from the top. */
const foldersOf = (file: string): string[] => file.split('/').flatMap((_, at, parts) => (at === 0 ? [] : [parts.slice(0, at).join('/')]))

/** The folder or file right below `holder`, where a file lies; null: elsewhere. */
function partOf(holder: string, file: string): string | null {
  if (!file.startsWith(`${holder}/`)) return null
  const [part, rest] = file.slice(holder.length + 1).split('/')
  return rest === undefined ? file : `${holder}/${part}/`
}

const isFolder = (name: string): boolean => name.endsWith('/')

/** The parts of the pages: none knows another that uses it. */
export const keepPagesInOrder: Rule = (files) => {
  const order = ['addin/office/', 'addin/ui/', 'addin/pane/', 'addin/workspace/']
  const placeOf = (name: string): number => order.findIndex((folder) => name.startsWith(folder))
  return files.flatMap(({ file, imports }) =>
    imports
      .filter(({ name }) => placeOf(file) >= 0 && placeOf(name) > placeOf(file))
      .map(({ name }) => `${file} imports ${name}: what ${order[placeOf(file)]} needs belongs there, or is handed to it.`),
  )
}

const isRouter = (file: string): boolean => /^server\/.+\/([a-z-]+-)?router\.ts$/.test(file)

/** A router stands above all use-cases, so that none can need it. */
export const keepRoutersApart: Rule = (files) =>
  files.flatMap(({ file, imports }) =>
    imports
      .filter(({ name }) => isRouter(name) && file !== 'server/router.ts')
      .map(({ name }) => `${file} imports ${name}: only server/router.ts does; what else is needed of it belongs into a use-case's file.`),
  )

/** Routers join schema, permission and one call; the schema stands beside the use-case. */
export const keepInputsWithUseCases: Rule = (files) =>
  files
    .filter(({ file }) => isRouter(file))
    .flatMap(({ file, imports }) => imports.map(({ name }) => ({ file, name })))
    .filter(({ name }) => name === 'zod' || name === 'server/platform/input.ts')
    .map(({ file, name }) => `${file} imports ${name}: an input belongs beside the use-case that takes it, the router imports it from there.`)

/** Who may know Microsoft Graph, and what that code may know. */
export const keepGraphBehindItsDoor: Rule = (files) =>
  files.flatMap(({ file, imports }) =>
    imports.flatMap(({ name }) => {
      const isInside = file.startsWith(graph.folder)
      if (isInside && roomOf('server', name) !== null && !name.startsWith(graph.folder) && !graph.mayImport.some((allowed) => allowed === name))
        return [`${file} imports ${name}: Graph's code knows ${graph.mayImport.join(', ')} only; what it needs is handed to it.`]
      const mayKnow = isInside || roomOf('server', file) === WIRING || graph.importedBy.some((folder) => file.startsWith(folder))
      return mayKnow || !name.startsWith(graph.folder)
        ? []
        : [`${file} imports ${name}: Graph is for ${graph.importedBy.join(', ')}; a type that others need belongs into server/platform/call/.`]
    }),
  )

/** A folder where rooms stand bears a room's name. */
export const keepNamesOfRooms: Rule = (files) =>
  Object.entries(besideRooms).flatMap(([holder, others]) => {
    const names: readonly string[] = [...floors.server, ...others]
    const inside = files.filter(({ file }) => file.startsWith(`${holder}/`)).map(({ file }) => file.slice(holder.length + 1).split('/'))
    const folders = new Set(inside.filter((parts) => parts.length > 1).map(([folder = '']) => folder))
    return [...folders]
      .filter((folder) => !names.includes(folder))
      .map((folder) => `${holder}/${folder} is no room: what lies there belongs into one of ${names.join(', ')}.`)
  })

const kebab = (name: string): string => name.replace(/(?<=[a-z0-9])([A-Z])/g, '-$1').toLowerCase()

/** A file is a use-case by its verb or a thing; a folder does not say its room again. */
export const keepPlainNames: Rule = (files) =>
  files.flatMap(({ file }) => {
    const folders = path.dirname(file).split('/').slice(1)
    const name = kebab(path.basename(file).replace(/(\.test)?\.tsx?$/, ''))
    const bears = folders.includes(name) ? [`${file} bears the name of its folder: call it by its verb, or by the thing it is.`] : []
    const repeats = folders.filter((folder, at) => folders.slice(0, at).some((above) => repeatsName(folder, above)))
    return [...bears, ...repeats.map((folder) => `${path.dirname(file)}: ${folder} repeats the room it stands in; leave that word out.`)]
  })

const repeatsName = (folder: string, above: string): boolean => folder === above || folder.split('-').includes(above.replace(/s$/, ''))

/** A level that nobody takes in at a glance is parted by meaning. */
export const keepLevelsShort: Rule = (files) => {
  const levels = new Map<string, { files: number; folders: Set<string> }>()
  const levelOf = (folder: string) => levels.get(folder) ?? levels.set(folder, { files: 0, folders: new Set() }).get(folder)
  for (const { file } of files) {
    const folder = path.dirname(file)
    const level = levelOf(folder)
    if (level) level.files++
    levelOf(path.dirname(folder))?.folders.add(folder)
  }
  return [...levels]
    .filter(([folder, level]) => isInRoom(folder) && (level.files > mostOnALevel.files || level.folders.size > mostOnALevel.folders))
    .map(
      ([folder, level]) =>
        `${folder} has ${level.files} files and ${level.folders.size} folders, more than ${mostOnALevel.files} and ${mostOnALevel.folders}: part it by meaning.`,
    )
}

const isInRoom = (folder: string): boolean => Object.keys(besideRooms).some((holder) => folder.startsWith(`${holder}/`) && !besideRooms[folder])
