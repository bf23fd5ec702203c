import { makeStyles, tokens } from '@fluentui/react-components'
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down'
import type { CustomerChoice } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'

const useStyles = makeStyles({
  heading: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    gap: '2px',
    minWidth: 0,
    margin: 0,
    borderBottom: `1px dashed ${tokens.colorBrandStroke1}`,
    fontSize: '16px',
    lineHeight: '20px',
    fontWeight: tokens.fontWeightSemibold,
    ':focus-within': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  name: { minWidth: 0, overflowWrap: 'anywhere' },
  arrow: { flexShrink: 0 },
  // A browser's own choice has one line only; it takes the clicks and keys of the name that stands below it.
  select: { position: 'absolute', inset: 0, width: '100%', opacity: 0, fontSize: '16px', cursor: 'pointer' },
})

type Props = { choices: CustomerChoice[]; more: number; chosenId: string; onChoose: (customerId: string) => void }

/** The company's name as a choice, where the mail touches several. `more`: so many are only found by searching. */
export function CustomerSwitch({ choices, more, chosenId, onChoose }: Props) {
  const styles = useStyles()
  const texts = useTexts()
  const chosen = choices.find(({ customerId }) => customerId === chosenId)
  return (
    <h1 className={styles.heading}>
      <span aria-hidden className={styles.name}>
        {chosen && nameOf(chosen)}
      </span>
      <ChevronDown16Regular className={styles.arrow} />
      <select className={styles.select} aria-label={texts.head.choose} value={chosenId} onChange={(event) => onChoose(event.target.value)}>
        {choices.map((choice) => (
          <option key={choice.customerId} value={choice.customerId}>
            {nameOf(choice)}
          </option>
        ))}
        {more > 0 && <option disabled>{texts.head.more(more)}</option>}
      </select>
    </h1>
  )
}

const nameOf = ({ name, city }: CustomerChoice): string => (city ? `${name}, ${city}` : name)
