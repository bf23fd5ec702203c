import { weekdayOf } from '../../../../../domain/time/weekdays.ts'

/** Monday to Sunday. White is read on each of them, and none says anything of detours, as green, yellow and red do. */
const COLORS = ['#0f6cbd', '#8250b8', '#03787c', '#b4009e', '#8e562e', '#5d6a70', '#7a6400']

/** A day's colour: on the map as at its head. @example dayColor('2026-11-30') // '#0f6cbd', a Monday */
export const dayColor = (day: string): string => COLORS[weekdayOf(day) - 1] ?? ''
