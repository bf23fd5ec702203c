import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { rejectionText } from '../../../../../domain/texts/import-report-texts.ts'
import type { ImportDetail, RejectedKind } from '../../../../api.ts'
import { useHost } from '../../../../ui/app-context.ts'
import { useFormat } from '../../../../ui/use-format.ts'
import { useImportTexts } from '../use-import-texts.ts'
import { usePageStyles } from '../use-page-styles.ts'

const useStyles = makeStyles({
  kinds: { marginBottom: '12px' },
  kind: {
    display: 'grid',
    gridTemplateColumns: '72px minmax(0, 1fr)',
    gap: '0 12px',
    width: '100%',
    padding: '6px 8px',
    border: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chosen: { backgroundColor: tokens.colorBrandBackground2 },
  count: { textAlign: 'end', fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
  reason: { overflowWrap: 'anywhere' },
  example: { gridColumnStart: 2, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
})

type Props = { detail: ImportDetail; chosen: RejectedKind | null; onChoose: (kind: RejectedKind | null) => void }

/** What is wrong, how often, and the first line of each; choosing one narrows the list below to it, choosing it again shows all. */
export function RejectedKinds({ detail: { job, rejectedKinds: kinds }, chosen, onChoose }: Props) {
  const [styles, page] = [useStyles(), usePageStyles()]
  const { rejected: texts } = useImportTexts()
  const { language } = useHost()
  const { number } = useFormat()
  const others = job.counts.rejected - kinds.reduce((sum, { lines }) => sum + lines, 0)
  return (
    <>
      <ul className={mergeClasses(page.list, styles.kinds)} aria-label={texts.kinds}>
        {kinds.map((kind) => (
          <li key={JSON.stringify([kind.reason, kind.column])}>
            <button
              type="button"
              className={mergeClasses(styles.kind, kind === chosen && styles.chosen)}
              aria-pressed={kind === chosen}
              onClick={() => onChoose(kind === chosen ? null : kind)}
            >
              <span className={styles.count}>{number(kind.lines)} ×</span>
              <span className={styles.reason}>
                {kind.column && <strong>{kind.column}: </strong>}
                {rejectionText(kind.reason, language)}
              </span>
              <span className={styles.example}>{texts.example(number(kind.example.line), kind.column && kind.example.value)}</span>
            </button>
          </li>
        ))}
      </ul>
      {others > 0 && <p className={page.small}>{texts.otherKinds(others, number(others))}</p>}
    </>
  )
}
