import { damageText } from '../../../../../domain/texts/import-report-texts.ts'
import type { ImportDetail } from '../../../../api.ts'
import { useHost } from '../../../../ui/app-context.ts'
import { CutList } from '../../../../ui/CutList.tsx'
import { useFormat } from '../../../../ui/use-format.ts'
import { useImportTexts } from '../use-import-texts.ts'
import { usePageStyles } from '../use-page-styles.ts'

const MOST = 10

/** What was destroyed before the file came here, with the way to mend the export. */
export function DamageNote({ damage: { count, first } }: { damage: NonNullable<ImportDetail['reading']>['damage'] }) {
  const styles = usePageStyles()
  const { damage: texts } = useImportTexts()
  const { language } = useHost()
  const { number } = useFormat()
  if (count === 0) return null
  return (
    <section className={styles.note} aria-label={texts.title(count, number(count))}>
      <strong>{texts.title(count, number(count))}</strong>
      <p className={styles.small}>{texts.hint}</p>
      <ul>
        <CutList rows={first} most={MOST}>
          {({ line, column, reason }) => <li key={`${line} ${column}`}>{texts.line(number(line), column, damageText(reason, language))}</li>}
        </CutList>
      </ul>
    </section>
  )
}
