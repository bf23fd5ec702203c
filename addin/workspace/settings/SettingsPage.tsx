import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../api.ts'
import { BackBar } from '../../pane/desk/BackBar.tsx'
import { useTexts } from '../../ui/app-context.ts'
import { ErrorNote } from '../../ui/errors/ErrorNote.tsx'
import { HiddenTitle } from '../../ui/HiddenTitle.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { useIsNarrow } from '../use-is-narrow.ts'
import { SettingsList } from './SettingsList.tsx'
import { settingsSections } from './sections.ts'

const useStyles = makeStyles({
  main: { padding: '12px' },
  title: { margin: '0 0 8px', fontSize: '20px', lineHeight: '28px' },
  columns: { display: 'grid', gridTemplateColumns: '220px minmax(0, 1fr)', gap: '24px' },
  one: { display: 'block' },
  content: { maxWidth: '720px' },
  wide: { maxWidth: 'none' },
  heading: { margin: '8px 0', fontSize: tokens.fontSizeBase400, lineHeight: '22px' },
})

/** Settings: the list of pages the user may see, and the one that is open; on a phone one after the other. */
export function SettingsPage({ section, onList }: { section: string; onList: () => void }) {
  const styles = useStyles()
  const { settings } = useTexts()
  const query = useQuery(useTRPC().people.whoAmI.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }))
  const role = query.data?.role
  const sections = settingsSections.filter(({ roles }) => role && roles.includes(role))
  const isNarrow = useIsNarrow()
  const open = sections.find(({ name }) => name === section) ?? (isNarrow ? undefined : sections[0])
  return (
    <main className={styles.main}>
      {isNarrow && open ? (
        <>
          <BackBar label={settings.title} onBack={onList} />
          <HiddenTitle text={settings.title} />
        </>
      ) : (
        <h1 className={styles.title}>{settings.title}</h1>
      )}
      {query.isPending && <Skeleton heights={[28, 28, 28]} />}
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      <div className={mergeClasses(styles.columns, isNarrow && styles.one)}>
        {sections.length > 0 && !(isNarrow && open) && <SettingsList sections={sections} open={open?.name ?? null} />}
        {open && (
          <section className={mergeClasses(styles.content, open.isWide && styles.wide)} aria-labelledby="settings-section">
            <h2 id="settings-section" className={styles.heading}>
              {settings.sections[open.name]}
            </h2>
            <open.Content key={open.name} />
          </section>
        )}
      </div>
    </main>
  )
}
