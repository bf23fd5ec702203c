import { today } from '../../../../ui/days.ts'

type Days = { givenOn?: string; dueBackOn?: string; returnedOn?: string }

/** Nothing comes back before it was given, and nothing has happened on a day to come. */
export const areDaysRight = ({ givenOn = '', dueBackOn, returnedOn }: Days): boolean =>
  givenOn !== '' && givenOn <= today() && (!dueBackOn || dueBackOn >= givenOn) && (!returnedOn || (returnedOn >= givenOn && returnedOn <= today()))
