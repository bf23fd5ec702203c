/** The postal code file of GeoNames: a line per postal code and place, twelve columns between tabs (its readme.txt names them). */
import { positionOf } from './position.ts'
import { isFarFromRegion } from './postal-regions.ts'

/** `quality`: 1 estimated, 4 the place's own, 6 middle of its addresses or its shape; null: the file does not say. */
export type PostalCodePosition = { country: string; postalCode: string; latitude: number; longitude: number; quality: number | null }

/** Why a line is left out: `columns`, `country`, `postal_code`, `position`: not what stands in such a file; `elsewhere`: beyond doubt not where such codes lie. */
export type LineFault = 'columns' | 'country' | 'postal_code' | 'position' | 'elsewhere'

export type RejectedLine = { line: number; fault: LineFault }

const COLUMNS = { country: 0, postalCode: 1, latitude: 9, longitude: 10, quality: 11 }

/** One position for each postal code, in the file's order, and the lines that were left out; lines are counted from 1. */
export function readPostalCodes(text: string): { positions: PostalCodePosition[]; rejected: RejectedLine[] } {
  const places = new Map<string, PostalCodePosition[]>()
  const rejected: RejectedLine[] = []
  for (const [i, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '') continue
    const place = readLine(line)
    if (typeof place === 'string') rejected.push({ line: i + 1, fault: place })
    else pushTo(places, `${place.country} ${place.postalCode}`, place)
  }
  return { positions: [...places.values()].map(middle), rejected }
}

function readLine(line: string): PostalCodePosition | LineFault {
  const columns = line.split('\t')
  if (columns.length < COLUMNS.longitude + 1) return 'columns'
  const column = (name: keyof typeof COLUMNS): string => (columns[COLUMNS[name]] ?? '').trim()
  const [country, postalCode] = [column('country'), column('postalCode')]
  if (!/^[A-Z]{2}$/.test(country)) return 'country'
  if (!/^[\dA-Z][\dA-Z -]{0,18}$/i.test(postalCode)) return 'postal_code'
  const position = positionOf({ latitude: degrees(column('latitude')), longitude: degrees(column('longitude')), accuracy: 'postal_code' })
  if (!position) return 'position'
  if (isFarFromRegion(position, postalCode, country)) return 'elsewhere'
  const { latitude, longitude } = position
  return { country, postalCode, latitude, longitude, quality: qualityOf(column('quality')) }
}

const degrees = (text: string): number => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN)
const qualityOf = (text: string): number | null => (/^[1-9]$/.test(text) ? Number(text) : null)

function pushTo<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/** The median of its places, which one that lies wrong does not move; only as good as the worst of them. */
function middle(places: PostalCodePosition[]): PostalCodePosition {
  const [first] = places
  if (!first) throw new Error('A postal code without a place')
  const qualities = places.map(({ quality }) => quality).filter((quality) => quality !== null)
  return {
    ...first,
    latitude: median(places.map(({ latitude }) => latitude)),
    longitude: median(places.map(({ longitude }) => longitude)),
    quality: qualities.length > 0 ? Math.min(...qualities) : null,
  }
}

/** The fifth decimal of a degree. */
const METRE = 100_000

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const upper = Math.floor(sorted.length / 2)
  const [below, above] = [sorted[Math.ceil(sorted.length / 2) - 1] ?? 0, sorted[upper] ?? 0]
  return Math.round(((below + above) / 2) * METRE) / METRE
}
