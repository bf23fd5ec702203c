import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Print20Regular } from '@fluentui/react-icons/svg/print'
import type { Inputs } from '../../../api.ts'
import { addressOf } from '../../../page-address.ts'
import { useTexts } from '../../../ui/app-context.ts'

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', padding: '8px 12px', '@media print': { display: 'none' } },
  versions: { display: 'flex', gap: '4px', marginInlineEnd: 'auto' },
  version: {
    padding: '5px 10px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    '&[aria-current]': { backgroundColor: tokens.colorBrandBackground2, fontWeight: tokens.fontWeightSemibold },
  },
})

const [internal, customer] = ['internal', 'customer'] as const

/** Which version, and onto paper with it. */
export function SheetToolbar({ of, audience, isDiscreet }: Inputs['visitSheet']['read'] & { isDiscreet: boolean }) {
  const styles = useStyles()
  const { visitSheet } = useTexts()
  return (
    <div className={styles.bar}>
      <nav className={styles.versions} aria-label={visitSheet.versions}>
        {(isDiscreet ? [customer] : [internal, customer]).map((version) => (
          <a
            key={version}
            className={styles.version}
            href={addressOf({ page: 'visit_sheet', of, audience: version })}
            aria-current={version === audience ? 'page' : undefined}
          >
            {visitSheet[version]}
          </a>
        ))}
      </nav>
      <Button appearance="primary" icon={<Print20Regular />} onClick={() => window.print()}>
        {visitSheet.print}
      </Button>
    </div>
  )
}
