/** Days and times as a workbook stores them: a count of days, or ISO 8601. */

import { clock, dayNumber, isoDay } from '../../../time/calendar-day.ts'
import type { Cell } from '../source-record.ts'
import type { NumberKind } from './number-format.ts'

const SECONDS_OF_DAY = 86_400
/** 9999-12-31, counted from 1900. */
const LAST_SERIAL = 2_958_465
/** Excel's 29 February 1900, which never was. */
const NO_DAY = 60
/** From 1900 to 1904, with the day that never was. */
const FOUR_YEARS = 1462

/**
 * A number under a format of days or times. Seconds are rounded, for 11:30 is stored as a little less. A number that is no day stays a number:
 * negative, 0 where no time is meant, 60, past 9999. A time without a day is text, `11:30:00`, and so is a duration, `255:10:10`.
 * @param raw digits as they are stored
 */
export function readSerial(raw: string, kind: NumberKind, isFrom1904: boolean): Cell {
  const stored = Number(raw)
  const seconds = Math.round(stored * SECONDS_OF_DAY)
  if (kind === 'number' || stored < 0 || !(stored <= LAST_SERIAL)) return { type: 'number', raw }
  if (kind === 'duration') return clock(seconds)
  const isTimeAlone = stored < 1 && (kind === 'time' || (stored > 0 && !isFrom1904))
  if (isTimeAlone) return clock(seconds % SECONDS_OF_DAY)
  const number = dayOfSerial(Math.floor(seconds / SECONDS_OF_DAY), isFrom1904)
  return number === null ? { type: 'number', raw } : moment(number, seconds % SECONDS_OF_DAY)
}

function dayOfSerial(serial: number, isFrom1904: boolean): number | null {
  const from1900 = isFrom1904 ? serial + FOUR_YEARS : serial
  if (from1900 < 1 || from1900 === NO_DAY || from1900 > LAST_SERIAL) return null
  return from1900 + (from1900 < NO_DAY ? 693_900 : 693_899)
}

const moment = (number: number, seconds: number): Cell => ({ type: 'day', day: isoDay(number), time: seconds === 0 ? null : clock(seconds) })

const ISO = /^(?:(\d{4}-\d\d-\d\d)(?:[T ]|$))?(?:([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d(?:\.\d+)?))?Z?)?$/

/** `2026-11-29`, `2026-11-29T11:30:00.000`, `11:30:00`; whatever else stays the text it is. `text` is not empty. */
export function readIsoTime(text: string): Cell {
  const [, day, hours = '0', minutes = '0', seconds = '0'] = ISO.exec(text) ?? []
  const ofDay = Number(hours) * 3600 + Number(minutes) * 60 + Math.round(Number(seconds))
  if (day === undefined) return ISO.test(text) ? clock(ofDay) : text
  const number = dayNumber(day)
  return number === null ? text : moment(number + Math.floor(ofDay / SECONDS_OF_DAY), ofDay % SECONDS_OF_DAY)
}
