/** The `Prefer` header, and which wishes were granted. */
import { isKnownZone } from '../store/time-zones.ts'
import { GraphError } from './graph-error.ts'

export type Preferences = {
  isImmutableId: boolean
  timeZone: string
  bodyType: 'text' | 'html'
  pageSize: number | null
  /** Value of the answer's `Preference-Applied`, null when nothing was wished for. */
  applied: string | null
}

export const noPreferences: Preferences = { isImmutableId: false, timeZone: 'UTC', bodyType: 'html', pageSize: null, applied: null }

const PREFERENCE = /([\w.-]+)\s*=\s*(?:"([^"]*)"|([^\s,;]+))/g

/** @throws GraphError for a time zone that does not exist. */
export function readPreferences(header: string | undefined): Preferences {
  const found = [...(header ?? '').matchAll(PREFERENCE)].map(([, name = '', quoted, bare]) => ({
    name: name.toLowerCase(),
    value: quoted ?? bare ?? '',
  }))
  let preferences = noPreferences
  const applied: string[] = []
  for (const { name, value } of found) {
    const granted = grant(name, value)
    if (!granted) continue
    preferences = { ...preferences, ...granted }
    applied.push(`${name === 'idtype' ? 'IdType' : name}="${value}"`)
  }
  return { ...preferences, applied: applied.length ? applied.join(', ') : null }
}

function grant(name: string, value: string): Partial<Preferences> | null {
  switch (name) {
    case 'idtype':
      return value.toLowerCase() === 'immutableid' ? { isImmutableId: true } : null
    case 'outlook.timezone':
      if (!isKnownZone(value))
        throw new GraphError(
          400,
          'TimeZoneNotSupportedException',
          `A valid TimeZone value must be specified. The following TimeZone value is not supported: '${value}'.`,
        )
      return { timeZone: value }
    case 'outlook.body-content-type':
      return { bodyType: value.toLowerCase() === 'text' ? 'text' : 'html' }
    case 'odata.maxpagesize':
      return /^[1-9]\d{0,3}$/.test(value) ? { pageSize: Number(value) } : null
    default:
      return null
  }
}
