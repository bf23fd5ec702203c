/** Whose public holidays somebody keeps. */

export const lands = ['BW', 'BY', 'BE', 'BB', 'HB', 'HE', 'HH', 'MV', 'NI', 'NW', 'RP', 'SL', 'SN', 'ST', 'SH', 'TH'] as const
export type Land = (typeof lands)[number]

/** A Land's; `nationwide`: only those that every Land keeps; `none`: somebody who works elsewhere. */
export const holidayRules = [...lands, 'nationwide', 'none'] as const
export type HolidayRule = (typeof holidayRules)[number]
