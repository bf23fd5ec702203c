import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, makeStyles, tokens } from '@fluentui/react-components'
import { Target16Regular } from '@fluentui/react-icons/svg/target'
import { useState } from 'react'
import { type Aim, aims as allAims } from '../../../../../domain/valuation/portfolio/aims.ts'
import { classCodes } from '../../../../../domain/visits/strategy/class-strategy.ts'
import { usePortfolioTexts } from '../use-portfolio-texts.ts'
import { AimDialog } from './AimDialog.tsx'
import type { Aims } from './use-aims.ts'

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  button: { paddingInline: 0, minWidth: 0, '@media print': { border: 'none' } },
})

/** What is meant with a class; whoever leads chooses among three verbs. */
export function AimMenu({ code, customers, aims }: { code: string; customers: number; aims: Aims }) {
  const styles = useStyles()
  const texts = usePortfolioTexts()
  const [asked, setAsked] = useState<Aim | null>(null)
  const classCode = classCodes.find((each) => each === code)
  if (!classCode || !aims.chosen || !aims.strategies) return null
  const chosen = aims.chosen[classCode] ?? null
  const strategy = aims.strategies[classCode]
  if (!aims.isEditable) return chosen && <span className={styles.quiet}>{texts.aims.names[chosen]}</span>
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button size="small" appearance="transparent" icon={<Target16Regular />} className={styles.button} aria-label={texts.aims.choose(code)}>
            {chosen ? texts.aims.names[chosen] : texts.aims.none}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {allAims.map((aim) => (
              <MenuItem key={aim} disabled={aim === chosen} onClick={() => setAsked(aim)}>
                {texts.aims.names[aim]}
              </MenuItem>
            ))}
            {chosen && <MenuItem onClick={() => void aims.set(classCode, null, strategy).catch(() => undefined)}>{texts.aims.drop}</MenuItem>}
          </MenuList>
        </MenuPopover>
      </Menu>
      {asked && (
        <AimDialog
          aim={asked}
          code={code}
          customers={customers}
          strategy={strategy}
          onRun={(wanted) => aims.set(classCode, asked, wanted)}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  )
}
