import { Link } from '@fluentui/react-components'
import { useHost } from '../../../ui/app-context.ts'

/** Writes to a person: in Outlook itself where it can, else in the mail program of the computer. */
export function MailLink({ name, address }: { name: string; address: string }) {
  const { newMail } = useHost()
  const write = newMail && (() => newMail({ name, address }))
  return <div>{write ? <Link onClick={write}>{address}</Link> : <Link href={`mailto:${encodeURIComponent(address)}`}>{address}</Link>}</div>
}
