import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { type ClassLetter, letters } from '../../../../../../domain/valuation/customer-class/class-rules.ts'
import type { Outputs } from '../../../../../api.ts'
import { useFormat } from '../../../../../ui/use-format.ts'
import { useClassRuleTexts } from '../use-class-rule-texts.ts'
import type { Cell } from './cell.ts'

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', margin: '8px 0' },
  caption: { textAlign: 'start', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  cell: { padding: '4px 12px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  stay: { color: tokens.colorNeutralForeground2 },
  open: { fontWeight: tokens.fontWeightSemibold },
})

type Props = { moves: Outputs['customerClasses']['previewRules']['moves']; open: Cell | null; onOpen: (cell: Cell) => void }

/** From which letter to which, with those who have none where there are any; whoever changes is listed by a press. */
export function MoveTable({ moves, open, onOpen }: Props) {
  const styles = useStyles()
  const { preview: texts } = useClassRuleTexts()
  const { number } = useFormat()
  const hasNone = moves.some(({ from, to }) => from === null || to === null)
  const ends: readonly (ClassLetter | null)[] = hasNone ? [...letters, null] : letters
  const named = (letter: ClassLetter | null): string => letter ?? texts.none
  const count = (from: ClassLetter | null, to: ClassLetter | null): number =>
    moves.find((move) => move.from === from && move.to === to)?.customers ?? 0
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{texts.caption}</caption>
      <thead>
        <tr>
          <td className={styles.cell} />
          {ends.map((to) => (
            <th key={named(to)} scope="col" className={styles.cell}>
              {named(to)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ends.map((from) => (
          <tr key={named(from)}>
            <th scope="row" className={styles.cell}>
              {named(from)}
            </th>
            {ends.map((to) => {
              const customers = count(from, to)
              const isOpen = open?.from === from && open.to === to
              return (
                <td key={named(to)} className={mergeClasses(styles.cell, from === to && styles.stay, isOpen && styles.open)}>
                  {from === to || customers === 0 ? (
                    number(customers)
                  ) : (
                    <Link as="button" aria-label={texts.cell(named(from), named(to), number(customers))} onClick={() => onOpen({ from, to })}>
                      {number(customers)}
                    </Link>
                  )}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
