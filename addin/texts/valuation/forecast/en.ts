/** What is to be expected next, in English. */
import type { ForecastTexts } from './shape.ts'

export const forecastEn: ForecastTexts = {
  title: 'Next orders',
  all: 'All together',
  service: (machine) => `Service of ${machine}`,
  unknown: 'Without a name',
  likely: (day) => `Likely by ${day}`,
  between: (from, until) => `in eight of ten cases between ${from} and ${until}`,
  behind: (every, silent) => `Usually orders every ${every} days, silent for ${silent} days`,
  expected: (until) => `Was to be expected by ${until}`,
  due: (day) => `Due on ${day}`,
  overdue: (day) => `Overdue since ${day}`,
  quantity: (amount, unit) => `about ${amount} ${unit}`,
  money: (amount) => `about ${amount}`,
  seasonal: 'the season is taken into account',
  lines: {
    usual_gap: 'Usual time between his orders',
    others: 'as with customers who order alike',
    others_and_season: 'as with customers who order alike, and at this time of the year',
    until_likely: 'until the next order, in half of the cases',
  },
}
