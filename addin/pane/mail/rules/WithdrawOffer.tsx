import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useTexts } from '../../../ui/app-context.ts'
import type { Offer } from './use-mail-rules.ts'

const useStyles = makeStyles({
  box: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px', padding: '6px 8px', backgroundColor: tokens.colorNeutralBackground3 },
  text: { flexBasis: '100%' },
})

type Props = { offer: Offer; isPending: boolean; onWithdraw: (offer: Offer) => void; onKeep: () => void }

/** What stands in the history already and would not, with the new entry. Withdrawing cannot be taken back, so it says what it does. */
export function WithdrawOffer({ offer, isPending, onWithdraw, onKeep }: Props) {
  const styles = useStyles()
  const { mailRules: texts } = useTexts()
  return (
    <div className={styles.box} role="status">
      <span className={styles.text}>
        {offer.logged === null ? texts.offerUnknown : texts.offer(offer.logged)} {texts.offerSure}
      </span>
      <Button size="small" appearance="primary" disabled={isPending} onClick={() => onWithdraw(offer)}>
        {texts.withdraw}
      </Button>
      <Button size="small" disabled={isPending} onClick={onKeep}>
        {texts.keep}
      </Button>
    </div>
  )
}
