import { Link } from '@fluentui/react-components'
import { CopyText } from './CopyText.tsx'
import { usePushStyles } from './push-styles.ts'
import { usePushTexts } from './use-push-texts.ts'

const ROWS = '{"rows": [{"number": "10023", "name": "Muster GmbH", "city": "Hamburg"}]}'

/** A message that works as it stands once the key is put in, with the address of this installation. */
export function ExampleRequest() {
  const styles = usePushStyles()
  const texts = usePushTexts()
  const api = `${window.location.origin}/api/v1`
  const request = [
    `curl ${api}/customer`,
    `-H 'Authorization: Bearer ${texts.exampleKey}'`,
    `-H 'Idempotency-Key: ${texts.exampleName}'`,
    "-H 'Content-Type: application/json'",
    `-d '${ROWS}'`,
  ].join(' \\\n  ')
  return (
    <section aria-label={texts.example}>
      <h3 className={styles.heading}>{texts.example}</h3>
      <p className={styles.quiet}>{texts.exampleHint}</p>
      <CopyText text={request} label={texts.example} />
      <p className={styles.quiet}>
        <Link href={`${api}/openapi.json`} target="_blank" rel="noreferrer">
          {texts.description}
        </Link>
      </p>
    </section>
  )
}
