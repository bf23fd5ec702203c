import { makeStyles, tokens } from '@fluentui/react-components'
import { Warning16Filled } from '@fluentui/react-icons/svg/warning'
import type { Outputs } from '../../../api.ts'
import { useIsDiscreet } from '../../../ui/discreet/discreet-mode.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { CustomerLink } from '../../desk/CustomerLink.tsx'
import { useDesk } from '../../desk/use-desk.ts'
import { useComplaintTexts } from './use-complaint-texts.ts'

const useStyles = makeStyles({
  list: { margin: '6px 0', padding: 0, listStyleType: 'none' },
  line: {
    display: 'flex',
    gap: '6px',
    padding: '4px 8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  icon: { flexShrink: 0 },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
})

type Props = { repeats: Outputs['complaints']['repeats']; customerId: string }

/** The same fault was there before, and was to be over. */
export function RepeatNotes({ repeats, customerId }: Props) {
  const styles = useStyles()
  const { repeat: texts } = useComplaintTexts()
  const { day } = useFormat()
  const { openForm } = useDesk()
  // Other customers' faults are nothing for this one's eyes.
  const isDiscreet = useIsDiscreet()
  if (isDiscreet || repeats.length === 0) return null
  return (
    <ul className={styles.list}>
      {repeats.map(({ complaintId, number, openedOn, repeat, customer, ...of }) => {
        const text = texts[repeat](number, day(openedOn))
        return (
          <li key={complaintId} className={styles.line}>
            <Warning16Filled className={styles.icon} />
            <span className={styles.words}>
              {of.customerId === customerId ? text : texts.at(text, customer)}{' '}
              <CustomerLink name={texts.open(number)} onOpen={() => openForm({ form: 'complaint', complaintId })} />
            </span>
          </li>
        )
      })}
    </ul>
  )
}
