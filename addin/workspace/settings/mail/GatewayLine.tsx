import { Button, makeStyles } from '@fluentui/react-components'
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss'
import { useState } from 'react'
import { MOST_COUNTED } from '../../../../domain/texts/cut-list.ts'
import type { Outputs } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { Row } from '../../../ui/Row.tsx'
import { TryGateway } from './TryGateway.tsx'

const useStyles = makeStyles({ actions: { display: 'flex', gap: '4px' } })

type Props = { gateway: Outputs['mailGateways']['list'][number]; isPending: boolean; onRemove: () => void }

/** One gateway: what it is, what it has brought, and what it would read in its last mail. */
export function GatewayLine({ gateway: { kind, sender, customerFrom, logged }, isPending, onRemove }: Props) {
  const styles = useStyles()
  const { mailRules } = useTexts()
  const texts = mailRules.gateways
  const [isTried, setIsTried] = useState(false)
  const about = [
    texts.kinds[kind],
    `${texts.customerFrom} ${texts.from[customerFrom]}`,
    texts.logged(Math.min(logged, MOST_COUNTED), logged > MOST_COUNTED),
  ]
  return (
    <>
      <Row
        title={sender}
        below={about.join(' · ')}
        end={
          <div className={styles.actions}>
            <Button size="small" aria-label={texts.tryOutOf(sender)} aria-expanded={isTried} onClick={() => setIsTried(!isTried)}>
              {texts.tryOut}
            </Button>
            <Button
              size="small"
              appearance="subtle"
              icon={<Dismiss16Regular />}
              aria-label={mailRules.remove(sender)}
              disabled={isPending}
              onClick={onRemove}
            />
          </div>
        }
      />
      {isTried && <TryGateway gateway={{ sender, customerFrom }} />}
    </>
  )
}
