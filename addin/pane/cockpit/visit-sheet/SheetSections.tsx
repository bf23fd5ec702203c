import { makeStyles } from '@fluentui/react-components'
import { useTexts } from '../../../ui/app-context.ts'
import { usePreferences } from '../../../ui/preferences.ts'
import { Section } from '../../../ui/Section.tsx'
import type { SheetPart, SheetPartName } from './sheet-parts.tsx'

const useStyles = makeStyles({ list: { padding: '6px 12px 0' } })

/** Read before every visit, hence open until somebody closes it. */
const openAtFirst: readonly SheetPartName[] = ['last_report', 'follow_ups']

/** The parts of a sheet one below the other, each to be opened and closed; what one chose is kept. */
export function SheetSections({ parts }: { parts: SheetPart[] }) {
  const styles = useStyles()
  const { visitSheet } = useTexts()
  const { preferences, toggleSection } = usePreferences()
  return (
    <div className={styles.list}>
      {parts.map(({ name, count, newest, content }) => {
        const key = `sheet.${name}`
        return (
          <Section
            key={name}
            title={visitSheet.sections[name]}
            count={count}
            newest={newest}
            isOpen={openAtFirst.includes(name) !== preferences.openSections.includes(key)}
            onToggle={() => toggleSection(key)}
          >
            {content}
          </Section>
        )
      })}
    </div>
  )
}
