import { Link, makeStyles } from '@fluentui/react-components'
import { useHost } from '../../../ui/app-context.ts'

const useStyles = makeStyles({ link: { fontSize: 'inherit', lineHeight: 'inherit' } })

/** Writes to a person: in Outlook itself where it can, else in the mail program of the computer. */
export function MailLink({ name, address }: { name: string; address: string }) {
  const { link } = useStyles()
  const { newMail } = useHost()
  const write = newMail && (() => newMail({ name, address }))
  return (
    <div>
      {write ? (
        <Link className={link} onClick={write}>
          {address}
        </Link>
      ) : (
        <Link className={link} href={`mailto:${encodeURIComponent(address)}`}>
          {address}
        </Link>
      )}
    </div>
  )
}
