/** What lines of the cockpit may ask of the place they stand in. */
import { createContext, useContext } from 'react'

export type FormRequest =
  | { form: 'log' }
  | { form: 'contact'; phone?: string | undefined; subject?: string | undefined }
  | { form: 'follow_up' }
  | { form: 'visit' }

export type Desk = { openForm: (request: FormRequest) => void; openCustomer: (customerId: string) => void }

export const DeskContext = createContext<Desk>({ openForm: () => undefined, openCustomer: () => undefined })

export const useDesk = (): Desk => useContext(DeskContext)
