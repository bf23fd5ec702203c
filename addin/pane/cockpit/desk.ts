/** What lines of the cockpit may ask of the place they stand in. */
import { createContext, useContext } from 'react'

export type FormRequest =
  | { form: 'log' }
  /** `visitAt`: the instant of an appointment whose visit is told. */
  | { form: 'contact'; phone?: string; subject?: string; visitAt?: string; resultOf?: { followUpId: string; version: number } }
  | { form: 'follow_up'; title?: string }
  | { form: 'visit' }
  | { form: 'visit_details'; visitId: string }

export type Desk = { openForm: (request: FormRequest) => void; openCustomer: (customerId: string) => void }

export const DeskContext = createContext<Desk>({ openForm: () => undefined, openCustomer: () => undefined })

export const useDesk = (): Desk => useContext(DeskContext)
