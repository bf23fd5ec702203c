/** What a visit report asks beyond outcome and text. */
import { yearBefore } from '../../time/local-time.ts'

/**
 * The potential is asked again when nobody has named it for more than twelve months. Days are `YYYY-MM-DD`.
 * @example asksPotential('2025-11-22', '2026-11-23') // true
 */
export const asksPotential = (askedOn: string | null, today: string): boolean => askedOn === null || askedOn < yearBefore(today)

/** @param visitsMade Visits at which somebody was met. */
export const isFirstContact = ({ kind, visitsMade }: { kind: string; visitsMade: number }): boolean => kind === 'prospect' && visitsMade === 0

/** What belongs to the first visit at a prospect. */
export const firstContactSteps = [
  'company_presentation',
  'contacts',
  'potential',
  'surroundings',
  'promotions',
  'manufacturer_presentation',
  'agreed_targets',
] as const
export type FirstContactStep = (typeof firstContactSteps)[number]
