/** What lines of the cockpit may ask of the place they stand in. */
import { createContext, useContext } from 'react'
import type { SectionName } from '../../api.ts'
import type { FormRequest } from './form-request.ts'
import type { SavedThing } from './saved-thing.ts'

export type Desk = {
  openForm: (request: FormRequest) => void
  openCustomer: (customerId: string) => void
  /** Opens a section below the first screen and goes there. */
  showSection: (section: SectionName) => void
  /** Says what was saved. */
  tellSaved: (thing: SavedThing) => void
}

const nowhere = (): void => undefined
export const DeskContext = createContext<Desk>({ openForm: nowhere, openCustomer: nowhere, showSection: nowhere, tellSaved: nowhere })

export const useDesk = (): Desk => useContext(DeskContext)
