import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { readsOutlook, useTRPC } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { Row } from '../../../ui/Row.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import type { Gateway } from './GatewayForm.tsx'
import { TryGateway } from './TryGateway.tsx'

const useStyles = makeStyles({
  box: { margin: '0 0 12px', padding: '8px 12px', border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  hint: { margin: '2px 0 4px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  actions: { display: 'flex', gap: '4px' },
})

type Props = { isPending: boolean; onAdd: (gateway: Gateway) => void }

/** Senders that look like gateways, each to be entered by one click; nothing where there are none. */
export function LikelyGateways({ isPending, onAdd }: Props) {
  const styles = useStyles()
  const texts = useTexts().mailRules.gateways
  const { day } = useFormat()
  const [tried, setTried] = useState<string | null>(null)
  const query = useQuery(useTRPC().mailGateways.likely.queryOptions(undefined, { staleTime: 60_000, ...readsOutlook }))
  if (query.error) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
  const { likely = [], missed = [] } = query.data ?? {}
  if (likely.length === 0) return missed.length > 0 && <p className={styles.hint}>{texts.missed(missed.join(', '))}</p>
  return (
    <section className={styles.box} aria-labelledby="likely-gateways">
      <h3 id="likely-gateways" className={styles.heading}>
        {texts.likely(likely.reduce((sum, { mails }) => sum + mails, 0))}
      </h3>
      <p className={styles.hint}>
        {texts.likelyHint} {missed.length > 0 && texts.missed(missed.join(', '))}
      </p>
      {likely.map(({ sender, kind, mails, newestAt }) => (
        <div key={sender}>
          <Row
            title={sender}
            below={texts.likelyRow(texts.kinds[kind], mails, day(newestAt))}
            end={
              <div className={styles.actions}>
                <Button
                  size="small"
                  aria-label={texts.tryOutOf(sender)}
                  aria-expanded={tried === sender}
                  onClick={() => setTried(tried === sender ? null : sender)}
                >
                  {texts.tryOut}
                </Button>
                <Button
                  size="small"
                  appearance="primary"
                  aria-label={texts.takeOf(sender)}
                  disabled={isPending}
                  onClick={() => onAdd({ kind, sender, customerFrom: 'number' })}
                >
                  {texts.take}
                </Button>
              </div>
            }
          />
          {tried === sender && <TryGateway gateway={{ sender, customerFrom: 'number' }} />}
        </div>
      ))}
    </section>
  )
}
