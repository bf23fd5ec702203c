import type { Outputs } from '../../../../api.ts'
import { usePushStyles } from '../push-styles.ts'
import { useConnectorTexts } from './use-connector-texts.ts'

/** To which servers connectors may go; set where the product is run, shown so that one need not ask. */
export function AllowedTargets({ allowed }: { allowed: Outputs['connectors']['places']['allowed'] }) {
  const styles = usePushStyles()
  const texts = useConnectorTexts()
  return (
    <section aria-label={texts.allowed}>
      <h3 className={styles.heading}>{texts.allowed}</h3>
      <p className={styles.quiet}>{texts.allowedHint}</p>
      <ul>
        {allowed.hosts.map((host) => (
          <li key={host}>{host}</li>
        ))}
        {allowed.privateOrigins.map((origin) => (
          <li key={origin}>
            {origin} ({texts.ownNetwork})
          </li>
        ))}
      </ul>
    </section>
  )
}
