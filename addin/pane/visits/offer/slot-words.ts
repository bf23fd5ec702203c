import type { Texts } from '../../../texts/shape.ts'
import type { Format } from '../../../ui/format.ts'
import type { ProposedSlot } from './use-slots.ts'

/** `Di., 01.12. 10:00–11:00` */
export const timeOf = ({ startsAt, endsAt }: Pick<ProposedSlot, 'startsAt' | 'endsAt'>, { weekday, time }: Format): string =>
  `${weekday(startsAt)} ${time(startsAt)}–${time(endsAt)}`

/** What speaks for the time, or against it. */
export function reasonsOf({ before, after, isWelcome, detour }: ProposedSlot, texts: Texts['visitOffer']): string {
  const place = before && after ? texts.between(before, after) : before ? texts.after(before) : after ? texts.before(after) : texts.alone
  return [detour === null ? '' : place, isWelcome ? '' : texts.isUnwelcome].filter(Boolean).join('. ')
}
