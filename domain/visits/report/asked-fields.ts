/** What a visit report asks beyond outcome and text. */
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
