import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles, tokens } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { type Aim, strategyFor } from '../../../../../domain/valuation/portfolio/aims.ts'
import type { ClassStrategy } from '../../../../../domain/visits/strategy/class-strategy.ts'
import type { PortfolioTexts } from '../../../../texts/valuation/portfolio/shape.ts'
import { useTexts } from '../../../../ui/app-context.ts'
import { ErrorNote } from '../../../../ui/errors/ErrorNote.tsx'
import { Sentence } from '../../../../ui/sentences/Sentence.tsx'
import { useFormat } from '../../../../ui/use-format.ts'
import { usePortfolioTexts } from '../use-portfolio-texts.ts'

const useStyles = makeStyles({
  change: { display: 'grid', gridTemplateColumns: 'auto 1fr', gap: '2px 12px', margin: '8px 0' },
  what: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0 },
})

type Props = {
  aim: Aim
  code: string
  customers: number
  strategy: ClassStrategy
  /** Stays open with the reason where it is refused. */
  onRun: (strategy: ClassStrategy) => Promise<unknown>
  onClose: () => void
}

/** What an aim would change, before it does. */
export function AimDialog({ aim, code, customers, strategy, onRun, onClose }: Props) {
  const styles = useStyles()
  const { common } = useTexts()
  const { aims: texts } = usePortfolioTexts()
  const { number } = useFormat()
  const wanted = strategyFor(aim, strategy)
  const [before, after] = [strategy, wanted].map((each) => wayOf(each, texts, number))
  const running = useMutation({ mutationFn: () => onRun(wanted), onSuccess: onClose })
  return (
    <Dialog open onOpenChange={(_event, { open }) => open || onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{texts.heading(texts.names[aim], code)}</DialogTitle>
          <DialogContent>
            <p>{before === after ? texts.unchanged : texts.effect(number(customers))}</p>
            {before !== after && (
              <dl className={styles.change}>
                <dt className={styles.what}>{texts.before}</dt>
                <dd className={styles.value}>{before}</dd>
                <dt className={styles.what}>{texts.after}</dt>
                <dd className={styles.value}>
                  <strong>{after}</strong>
                </dd>
              </dl>
            )}
            <p className={styles.what}>
              <Sentence text={texts.otherWays} />
            </p>
            {running.error && <ErrorNote error={running.error} />}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{common.cancel}</Button>
            <Button appearance="primary" disabled={running.isPending} onClick={() => running.mutate()}>
              {texts.run}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

function wayOf({ rhythm, channel }: ClassStrategy, texts: PortfolioTexts['aims'], number: (value: number) => string): string {
  if (rhythm.kind === 'campaign') return texts.campaign
  const often = rhythm.kind === 'interval' ? texts.every(number(rhythm.days)) : texts.pursuit(rhythm.days.map(number).join(', '))
  return `${often}, ${texts.channels[channel]}`
}
