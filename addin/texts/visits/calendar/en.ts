import type { Texts } from '../../shape.ts'

/** What is said about visits, in English. */
export const visitsEn: Texts['visits'] = {
  next: 'Visit',
  last: 'last',
  none: 'none planned',
  never: 'none yet',
  status: {
    proposed: 'proposed',
    asked: 'asked',
    confirmed: 'confirmed',
    drop_in: 'drop-in',
    done: 'done',
    not_met: 'not met',
    cancelled: 'cancelled',
  },
  whyOff: {
    called_off: 'cancelled',
    not_taken: 'offered time not chosen',
    unanswered: 'offered time not answered',
    taken_back: 'offered time taken back',
  },
}
