import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { type Loyalty, useLoyaltyActs } from './use-loyalty.ts'
import { useLoyaltyTexts } from './use-loyalty-texts.ts'

const useStyles = makeStyles({
  line: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
  button: { minWidth: 0, padding: '0 4px' },
})

type Props = { hand: NonNullable<Loyalty['hand']>; byRule: Loyalty['byRule']; customerId: string }

/** By whom, until when and why a stage is set by hand, and what the rules would say. */
export function HandLine({ hand, byRule, customerId }: Props) {
  const styles = useStyles()
  const texts = useLoyaltyTexts()
  const { day } = useFormat()
  const { end } = useLoyaltyActs(customerId)
  const ending = useMutation({ mutationFn: () => end(hand) })
  return (
    <div className={styles.line}>
      {texts.byHand(hand.reason, hand.by, day(hand.until))} {texts.byRule(byRule.stage ? texts.stages[byRule.stage] : texts.noStage)}
      <Button size="small" appearance="transparent" className={styles.button} disabled={ending.isPending} onClick={() => ending.mutate()}>
        {texts.end}
      </Button>
      {ending.error && <ErrorNote error={ending.error} onRetry={() => ending.mutate()} />}
    </div>
  )
}
