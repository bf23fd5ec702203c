import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles } from '@fluentui/react-components'
import type { Capacity } from '../../../../../domain/visits/strategy/capacity.ts'
import type { Outputs } from '../../../../api.ts'
import { useTexts } from '../../../../ui/app-context.ts'
import { useFormat } from '../../../../ui/use-format.ts'
import type { Policy } from './strategy-fields.ts'

const useStyles = makeStyles({ note: { margin: '8px 0' }, list: { margin: '4px 0', paddingInlineStart: '18px' }, line: { margin: 0 } })

type Props = { capacity: Capacity; policy: Pick<Policy, 'fieldDays' | 'visitsPerDay'>; territory: Outputs['visitStrategy']['territory'] }

/** Whether there is time for all visits, and who suffers if not. */
export function CapacityNote({ capacity, policy, territory }: Props) {
  const styles = useStyles()
  const { visitStrategy: texts } = useTexts()
  const { number } = useFormat()
  if (territory.classes.every(({ customers }) => customers === 0)) return <p role="status">{texts.noCustomers}</p>
  const suffering = capacity.classes.filter(({ unserved }) => unserved > 0)
  const sentence = suffering.length > 0 ? texts.overload : texts.fits
  return (
    <MessageBar className={styles.note} layout="multiline" intent={suffering.length > 0 ? 'warning' : 'success'}>
      <MessageBarBody>
        <MessageBarTitle>{texts.capacity}</MessageBarTitle>
        <p className={styles.line}>{sentence(number(capacity.visitsNeeded), number(capacity.visitsPossible))}</p>
        {suffering.length > 0 && (
          <ul className={styles.list}>
            {suffering.map(({ classCode, unserved }) => (
              <li key={classCode}>{texts.missing(classCode, number(unserved))}</li>
            ))}
          </ul>
        )}
        <p className={styles.line}>{texts.possible(number(territory.people), number(policy.fieldDays), number(policy.visitsPerDay))}</p>
      </MessageBarBody>
    </MessageBar>
  )
}
