import { makeStyles, tokens } from '@fluentui/react-components'
import type { CustomerChoice } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'

const useStyles = makeStyles({
  heading: { margin: 0, minWidth: 0, flexShrink: 1 },
  select: {
    width: '100%',
    minWidth: 0,
    height: '24px',
    margin: '0 0 0 -4px',
    border: 'none',
    borderBottom: `1px dashed ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: '16px',
    fontWeight: tokens.fontWeightSemibold,
    textOverflow: 'ellipsis',
  },
})

type Props = { choices: CustomerChoice[]; more: number; chosenId: string; onChoose: (customerId: string) => void }

/** The company's name as a choice, where the mail touches several. `more`: so many are only found by searching. */
export function CustomerSwitch({ choices, more, chosenId, onChoose }: Props) {
  const styles = useStyles()
  const texts = useTexts()
  return (
    <h1 className={styles.heading}>
      <select className={styles.select} aria-label={texts.head.choose} value={chosenId} onChange={(event) => onChoose(event.target.value)}>
        {choices.map(({ customerId, name, city }) => (
          <option key={customerId} value={customerId}>
            {city ? `${name}, ${city}` : name}
          </option>
        ))}
        {more > 0 && <option disabled>{texts.head.more(more)}</option>}
      </select>
    </h1>
  )
}
