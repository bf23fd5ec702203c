import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { addressOf } from '../../page-address.ts'
import { useTexts } from '../../ui/app-context.ts'
import { useHasDraft } from '../../ui/forms/drafts.ts'
import { SETTINGS_FORM } from '../../ui/forms/use-edits.ts'
import type { SettingsSection } from './sections.ts'

const useStyles = makeStyles({
  nav: { marginBottom: '12px' },
  group: { margin: '4px 8px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: { margin: '0 0 8px', padding: 0, listStyleType: 'none' },
  link: {
    display: 'block',
    padding: '6px 8px',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  // Fluent's first colour for warnings is readable on white, not on the grey of the open page: 4.2 to 1.
  draft: { marginInlineStart: '6px', color: tokens.colorStatusWarningForeground2, fontSize: tokens.fontSizeBase200 },
  current: { backgroundColor: tokens.colorNeutralBackground1Selected, fontWeight: tokens.fontWeightSemibold },
})

type Props = { sections: readonly SettingsSection[]; open: SettingsSection['name'] | null }

/** The settings pages, the user's own before the company's. `open` null: none yet. */
export function SettingsList({ sections, open }: Props) {
  const styles = useStyles()
  const { settings } = useTexts()
  const groups = (['own', 'company'] as const).map((group) => ({ group, members: sections.filter((section) => section.group === group) }))
  return (
    <nav className={styles.nav} aria-label={settings.title}>
      {groups
        .filter(({ members }) => members.length > 0)
        .map(({ group, members }) => (
          <div key={group}>
            <p className={styles.group}>{settings.groups[group]}</p>
            <ul className={styles.list}>
              {members.map(({ name }) => (
                <li key={name}>
                  <a
                    href={addressOf({ page: 'settings', section: name })}
                    className={mergeClasses(styles.link, name === open && styles.current)}
                    aria-current={name === open ? 'page' : undefined}
                  >
                    {settings.sections[name]}
                    <DraftMark section={name} />
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ))}
    </nav>
  )
}

/** Something was typed there and not saved. */
function DraftMark({ section }: { section: SettingsSection['name'] }) {
  const styles = useStyles()
  const { settings } = useTexts()
  return useHasDraft(SETTINGS_FORM, section) ? <span className={styles.draft}>{settings.draft}</span> : null
}
