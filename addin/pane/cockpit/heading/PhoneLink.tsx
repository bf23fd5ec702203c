import { makeStyles, tokens } from '@fluentui/react-components'
import { Call16Filled } from '@fluentui/react-icons/svg/call'
import { Phone16Filled } from '@fluentui/react-icons/svg/phone'
import type { Person } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { dialAddress, readablePhone } from '../../../ui/phone-number.ts'
import { useDesk } from '../../desk/use-desk.ts'

const useStyles = makeStyles({
  link: {
    display: 'grid',
    placeItems: 'center',
    width: '26px',
    height: '22px',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorBrandForeground1,
    ':hover': { backgroundColor: tokens.colorBrandBackground2 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
})

/** Dials, and opens the form for what was said meanwhile. */
export function PhoneLink({ number, kind }: Person['phones'][number]) {
  const styles = useStyles()
  const { head } = useTexts()
  const { openForm } = useDesk()
  const label = `${head.phoneKinds[kind]} ${readablePhone(number)}`
  return (
    <a
      className={styles.link}
      href={dialAddress(number)}
      title={label}
      aria-label={label}
      onClick={() => openForm({ form: 'contact', phone: number })}
    >
      {kind === 'mobile' ? <Phone16Filled /> : <Call16Filled />}
    </a>
  )
}
