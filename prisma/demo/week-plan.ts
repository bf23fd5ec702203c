/** What stands in every week of the people in sales at the same time, so that nobody plans a visit there. */

export type WeekSlot = { weekday: number; from: string; until: string }

export const WEEK_PLAN = {
  salesMeeting: { weekday: 1, from: '09:00', until: '10:00' },
  onlineMeeting: { weekday: 3, from: '13:30', until: '14:30' },
  privateMatter: { weekday: 3, from: '16:30', until: '17:30' },
  /** Half an hour with each of three people, on the hour. */
  oneToOnes: { weekday: 4, from: '15:00', until: '17:30' },
  showroom: { weekday: 5, from: '09:30', until: '11:00' },
  training: { weekday: 5, from: '13:00', until: '14:30' },
} as const satisfies Record<string, WeekSlot>

/** Object id of the user who is on holiday in the week in which the demonstration begins. */
export const HOLIDAY_OID = '0a000000-0000-4000-8000-000000000003'
