import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { CalendarClock20Regular } from '@fluentui/react-icons/svg/calendar-clock'
import { useState } from 'react'
import { mayBeAnswered } from '../../../../domain/visits/offer/may-be-answered.ts'
import type { OfferLine } from '../../../api.ts'
import { useHostState, useTexts } from '../../../ui/app-context.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { StateLine } from '../../contact-reports/StateLine.tsx'
import { timeOf } from './slot-words.ts'
import { useAnswer } from './use-answer.ts'
import { useNamedTime } from './use-named-time.ts'

const useStyles = makeStyles({
  slots: { display: 'flex', flexWrap: 'wrap', gap: '4px', flexBasis: '100%', paddingBottom: '4px' },
  times: { flexBasis: '100%', margin: 0, paddingInlineStart: '18px', fontSize: '12px', lineHeight: '16px' },
  small: { flexBasis: '100%', margin: 0, color: tokens.colorNeutralForeground2, fontSize: '12px', lineHeight: '16px' },
})

/** Times the customer still has to answer. That he takes one is said of it, by a button that says so, once he can have read the mail. */
export function OfferLineView({ offer }: { offer: OfferLine }) {
  const styles = useStyles()
  const { visitOffer: texts } = useTexts()
  const format = useFormat()
  const { item } = useHostState()
  const { accept, withdraw, isSending, error } = useAnswer()
  const [isSaid, setSaid] = useState(false)
  const named = useNamedTime(offer)
  const { offerId, owner, isMine, createdAt, expiresAt, slots } = offer
  const answered = mayBeAnswered(item === 'reading' ? null : item, createdAt)
  const isOpen = isMine && (answered === 'yes' || (answered === 'unsure' && isSaid))
  const moved = slots.filter(({ offeredAt }) => offeredAt !== null)
  return (
    <StateLine
      label={texts.offered(slots.length)}
      icon={<CalendarClock20Regular />}
      text={`${isMine ? texts.offered(slots.length) : texts.offeredBy(slots.length, owner)}, ${texts.until(format.dayAndTime(expiresAt))}`}
    >
      {!isOpen && (
        <ul className={styles.times} aria-label={texts.offered(slots.length)}>
          {slots.map((slot) => (
            <li key={slot.visitId}>{timeOf(slot, format)}</li>
          ))}
        </ul>
      )}
      {isMine && answered === 'writing' && <p className={styles.small}>{texts.afterSending}</p>}
      <div className={styles.slots}>
        {isOpen &&
          slots.map((slot) => (
            <Button
              key={slot.visitId}
              size="small"
              appearance={slot.visitId === named ? 'primary' : 'secondary'}
              disabled={isSending}
              title={slot.visitId === named ? `${texts.named}. ${texts.acceptHint}` : texts.acceptHint}
              onClick={() => accept.mutate({ id: offerId, visitId: slot.visitId, told: timeOf(slot, format) })}
            >
              {texts.accept(timeOf(slot, format))}
            </Button>
          ))}
        {isMine && answered === 'unsure' && !isSaid && (
          <Button size="small" onClick={() => setSaid(true)}>
            {texts.hasAnswered}
          </Button>
        )}
        {isMine && (
          <Button size="small" appearance="subtle" disabled={isSending} onClick={() => withdraw.mutate({ id: offerId })}>
            {texts.withdraw}
          </Button>
        )}
      </div>
      {moved.map(({ visitId, startsAt, offeredAt }) => (
        <p key={visitId} className={styles.small}>
          {format.dayAndTime(startsAt)}: {texts.movedFrom(format.dayAndTime(offeredAt ?? startsAt))}
        </p>
      ))}
      {error && <ErrorNote error={error} />}
    </StateLine>
  )
}
