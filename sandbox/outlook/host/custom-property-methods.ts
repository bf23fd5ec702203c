/** An add-in's own properties of a mail. Appointments have none here. */
import { z } from 'zod'
import { type Method, type MethodContext, method, unsupported } from './method.ts'

export const loadCustomProperties: Method = method(z.unknown(), ({ item }) => ({ customProperties: JSON.stringify(propertiesOf(item)) }))

/** The library sends them whole; they are stored with the draft. */
export const saveCustomProperties: Method = method(
  z.object({ customProperties: z.record(z.string(), z.unknown()) }).or(z.tuple([z.record(z.string(), z.unknown())]).rest(z.unknown())),
  ({ item }, given) => {
    if (item?.kind !== 'messageCompose') throw unsupported()
    item.form.change({ customProperties: Array.isArray(given) ? given[0] : given.customProperties })
  },
)

function propertiesOf(item: MethodContext['item']): Record<string, unknown> {
  if (item?.kind === 'messageCompose') return item.form.get().customProperties
  if (item?.kind === 'messageRead') return item.mail.customProperties
  throw unsupported()
}
