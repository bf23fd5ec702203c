import { MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components'
import { useFormat } from '../../../../ui/use-format.ts'
import type { ConnectorLine } from './connector-wish.ts'
import { useConnectorTexts } from './use-connector-texts.ts'

const useStyles = makeStyles({ note: { marginBottom: '8px' } })

/** Which kinds alone cannot be read while the others come in, and why: one note for each reason. */
export function RefusedNotes({ sets }: { sets: ConnectorLine['sets'] }) {
  const styles = useStyles()
  const texts = useConnectorTexts()
  const { dayAndTime } = useFormat()
  const names: Record<string, string> = texts.sets
  const all = sets.flatMap(({ name, refused }) => (refused ? [{ name: names[name] ?? name, ...refused }] : []))
  const reasons = [...new Set(all.map(({ because }) => because))]
  return reasons.map((reason) => {
    const refused = all.filter(({ because }) => because === reason)
    return (
      <MessageBar key={reason} className={styles.note} intent="warning" layout="multiline">
        <MessageBarBody>
          {texts.refused(refused.map(({ name }) => name).join(', '))} {texts.reasons[reason]} {texts.refusedAt(dayAndTime(refused[0]?.at ?? ''))}
        </MessageBarBody>
      </MessageBar>
    )
  })
}
