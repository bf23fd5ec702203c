/**
 * Ids as Exchange gives them out: opaque, long, with the signs `-`, `_` and `=`. The default id of a message changes when it moves, the
 * immutable one does not. EWS writes the same bytes with `/` and `+`; Graph takes only its own form.
 */
import { GraphError } from './graph-error.ts'

const kinds = ['message', 'event', 'attachment', 'folder', 'list', 'task'] as const
export type ItemKind = (typeof kinds)[number]

/** `moves` is null in immutable ids. */
export type ItemName = { oid: string; kind: ItemKind; key: string; moves: number | null }

/** First bytes; in base64 `AAMk` and `AAkA`. */
const DEFAULT = '000324'
const IMMUTABLE = '000900'

export function writeId({ oid, kind, key, moves }: ItemName): string {
  const version = moves === null ? '' : moves.toString(16).padStart(4, '0')
  const hex = `${moves === null ? IMMUTABLE : DEFAULT}${oid.replaceAll('-', '')}0${kinds.indexOf(kind)}${key}${version}`
  return toRestForm(Buffer.from(hex, 'hex').toString('base64'))
}

/** EWS form to Graph form. */
export const toRestForm = (id: string): string => id.replaceAll('/', '-').replaceAll('+', '_')

/** Graph form to EWS form. */
export const toEwsForm = (id: string): string => id.replaceAll('-', '/').replaceAll('_', '+')

const LAYOUT = /^(000324|000900)([\da-f]{32})0(\d)([\da-f]{32})([\da-f]{4})?$/

/** What an id names; null when it is no id in Graph's form. */
export function readId(id: string): ItemName | null {
  if (!/^[\w=-]+$/.test(id)) return null
  const [, prefix, owner, kindIndex, key, version] = LAYOUT.exec(Buffer.from(toEwsForm(id), 'base64').toString('hex')) ?? []
  const kind = kinds[Number(kindIndex)]
  if (!owner || !key || !kind || (prefix === DEFAULT) !== (version !== undefined)) return null
  return {
    oid: owner.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'),
    kind,
    key,
    moves: version === undefined ? null : Number.parseInt(version, 16),
  }
}

/** @throws GraphError for an id that is none, or of something else. */
export function readIdOf(kind: ItemKind, id: string): ItemName {
  const name = readId(id)
  if (name?.kind !== kind) throw new GraphError(400, 'ErrorInvalidIdMalformed', 'Id is malformed.')
  return name
}
