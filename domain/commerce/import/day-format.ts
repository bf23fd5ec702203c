/** How a column writes its days. One format for a column, proven by the days beyond the twelfth. */
import { dayNumber } from '../../time/calendar-day.ts'

export const dayFormats = [
  'dd.mm.yyyy',
  'dd.mm.yy',
  'yyyy-mm-dd',
  'yyyy/mm/dd',
  'yyyy.mm.dd',
  'dd/mm/yyyy',
  'mm/dd/yyyy',
  'dd/mm/yy',
  'mm/dd/yy',
  'dd-mm-yyyy',
  'mm-dd-yyyy',
  'dd mmm yyyy',
  'mmm dd yyyy',
  'ddmmyyyy',
  'yyyymmdd',
] as const
export type DayFormat = (typeof dayFormats)[number]

const months = ['jan', 'feb', 'm[aä]r|mrz|maerz', 'apr', 'ma[iy]', 'jun', 'jul', 'aug', 'sep', 'o[ck]t', 'nov', 'de[cz]']
const MONTH = `(${months.join('|')})[a-zä]*`
const TIME = String.raw`(?:[ T]+(\d{1,2}:\d{2}(?::\d{2})?)(?:\.\d+)?(?: ?([ap]m))?(?:Z|[+-]\d{2}:?\d{2})?)?`
const anchored = (pattern: string): RegExp => new RegExp(`^${pattern}${TIME}$`, 'i')

const patterns: Record<DayFormat, RegExp> = {
  'dd.mm.yyyy': anchored(String.raw`(?<d>\d{1,2})\.\s?(?<m>\d{1,2})\.\s?(?<y>\d{4})`),
  'dd.mm.yy': anchored(String.raw`(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>\d{2})`),
  'yyyy-mm-dd': anchored(String.raw`(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})`),
  'yyyy/mm/dd': anchored(String.raw`(?<y>\d{4})/(?<m>\d{1,2})/(?<d>\d{1,2})`),
  'yyyy.mm.dd': anchored(String.raw`(?<y>\d{4})\.(?<m>\d{1,2})\.(?<d>\d{1,2})`),
  'dd/mm/yyyy': anchored(String.raw`(?<d>\d{1,2})/(?<m>\d{1,2})/(?<y>\d{4})`),
  'mm/dd/yyyy': anchored(String.raw`(?<m>\d{1,2})/(?<d>\d{1,2})/(?<y>\d{4})`),
  'dd/mm/yy': anchored(String.raw`(?<d>\d{1,2})/(?<m>\d{1,2})/(?<y>\d{2})`),
  'mm/dd/yy': anchored(String.raw`(?<m>\d{1,2})/(?<d>\d{1,2})/(?<y>\d{2})`),
  'dd-mm-yyyy': anchored(String.raw`(?<d>\d{1,2})-(?<m>\d{1,2})-(?<y>\d{4})`),
  'mm-dd-yyyy': anchored(String.raw`(?<m>\d{1,2})-(?<d>\d{1,2})-(?<y>\d{4})`),
  'dd mmm yyyy': anchored(String.raw`(?<d>\d{1,2})[.\s-]*(?<mmm>${MONTH})[.,\s-]*(?<y>\d{4})`),
  'mmm dd yyyy': anchored(String.raw`(?<mmm>${MONTH})[.\s]*(?<d>\d{1,2})(?:st|nd|rd|th)?[,\s]+(?<y>\d{4})`),
  ddmmyyyy: anchored(String.raw`(?<d>\d{2})(?<m>\d{2})(?<y>\d{4})`),
  yyyymmdd: anchored(String.raw`(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})`),
}

/** Those that only digits make: a number may look the same, the column's name has to speak for a day. */
export const digitFormats: readonly DayFormat[] = ['ddmmyyyy', 'yyyymmdd']

/** Of two digits: up to it this century's. */
const LAST_OF_2000 = 69

const monthNamed = (name: string): number => 1 + months.findIndex((pattern) => new RegExp(`^(?:${pattern})`, 'i').test(name))

/** `missing`: `00.00.0000`, `0001-01-01` and the like; `impossible`: written in this format, but no day of the calendar. */
export type ReadDay = { day: string; time: string | null } | 'missing' | 'impossible' | null

/** A file names the same days again and again; it may name many. */
const MOST_REMEMBERED = 5_000
const remembered = new Map<DayFormat, Map<string, ReadDay>>(dayFormats.map((format) => [format, new Map()]))

/** null: not written in this format. `day` is ISO, `time` `HH:mm:ss`; midnight is no time. */
export function readDay(text: string, format: DayFormat): ReadDay {
  const known = remembered.get(format)
  const read = known?.get(text)
  if (read !== undefined) return read
  const fresh = readNewDay(text, format)
  if (known && known.size < MOST_REMEMBERED) known.set(text, fresh)
  return fresh
}

function readNewDay(text: string, format: DayFormat): ReadDay {
  const found = patterns[format].exec(text.trim())
  if (!found) return null
  const { d = '', m, mmm, y = '' } = found.groups ?? {}
  const month = mmm ? monthNamed(mmm) : Number(m)
  const year = y.length === 2 ? Number(y) + (Number(y) <= LAST_OF_2000 ? 2000 : 1900) : Number(y)
  if (Number(d) === 0 && month === 0 && Number(y) === 0) return 'missing'
  // The first day there is: Business Central's way to say none.
  if (Number(d) === 1 && month === 1 && y === '0001') return 'missing'
  const day = `${String(year).padStart(4, '0')}-${two(month)}-${d.padStart(2, '0')}`
  if (dayNumber(day) === null) return 'impossible'
  const [hours, half] = found.slice(-2)
  return { day, time: hours ? onClock(hours, half) : null }
}

const two = (digits: number): string => String(digits).padStart(2, '0')

function onClock(text: string, half: string | undefined): string | null {
  const [h = 0, min = 0, s = 0] = text.split(':').map(Number)
  const hour = half ? (h % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : h
  const time = `${two(hour)}:${two(min)}:${two(s)}`
  return time === '00:00:00' ? null : time
}
