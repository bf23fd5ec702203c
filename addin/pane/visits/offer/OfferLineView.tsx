import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { CalendarClock20Regular } from '@fluentui/react-icons/svg/calendar-clock'
import type { OfferLine } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { StateLine } from '../../contact-reports/StateLine.tsx'
import { timeOf } from './slot-words.ts'
import { useAnswer } from './use-answer.ts'
import { useNamedTime } from './use-named-time.ts'

const useStyles = makeStyles({
  slots: { display: 'flex', flexWrap: 'wrap', gap: '4px', flexBasis: '100%', paddingBottom: '4px' },
  small: { flexBasis: '100%', margin: 0, color: tokens.colorNeutralForeground2, fontSize: '12px', lineHeight: '16px' },
})

/** Times the customer still has to answer; his yes is one click. */
export function OfferLineView({ offer }: { offer: OfferLine }) {
  const styles = useStyles()
  const { visitOffer: texts } = useTexts()
  const format = useFormat()
  const { accept, withdraw } = useAnswer()
  const named = useNamedTime(offer)
  const { offerId, owner, isMine, expiresAt, slots } = offer
  const isSending = accept.isPending || withdraw.isPending
  const moved = slots.filter(({ offeredAt }) => offeredAt !== null)
  return (
    <StateLine
      label={texts.offered(slots.length)}
      icon={<CalendarClock20Regular />}
      text={`${isMine ? texts.offered(slots.length) : texts.offeredBy(slots.length, owner)}, ${texts.until(format.dayAndTime(expiresAt))}`}
      isWhole
    >
      <div className={styles.slots}>
        {slots.map((slot) => (
          <Button
            key={slot.visitId}
            size="small"
            appearance={slot.visitId === named ? 'primary' : 'secondary'}
            disabled={!isMine || isSending}
            title={slot.visitId === named ? `${texts.named}. ${texts.acceptHint}` : texts.acceptHint}
            aria-label={texts.accept(timeOf(slot, format))}
            onClick={() => accept.mutate({ id: offerId, visitId: slot.visitId, told: timeOf(slot, format) })}
          >
            {timeOf(slot, format)}
          </Button>
        ))}
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
      {accept.error && <ErrorNote error={accept.error} />}
      {withdraw.error && <ErrorNote error={withdraw.error} />}
    </StateLine>
  )
}
