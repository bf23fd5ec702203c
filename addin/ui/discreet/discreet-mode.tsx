/** Discreet mode: by choice until one chooses otherwise, and by itself while a confirmed visit is under way. */
import { useQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { type Outputs, useTRPC } from '../../api.ts'
import { useHost } from '../app-context.ts'
import { usePreferences } from '../preferences.ts'
import { useRunningVisit } from './use-visit-phase.ts'

/**
 * `isByVisit`: it is on because of a visit, and `toggle` switches it off for this visit only.
 * `isKnown`: the server has been asked; before that nothing internal should be fetched.
 */
export type Discreet = { isDiscreet: boolean; isByVisit: boolean; isKnown: boolean; toggle: () => void }

const never: Discreet = { isDiscreet: false, isByVisit: false, isKnown: true, toggle: () => undefined }
const DiscreetContext = createContext(never)

export const useDiscreet = (): Discreet => useContext(DiscreetContext)
export const useIsDiscreet = (): boolean => useDiscreet().isDiscreet

/** How late another device learns that a visit was confirmed. */
const ASK_MS = 60_000

export function DiscreetFrame({ children }: { children: ReactNode }) {
  const { preferences, isKnown, chooseDiscreet } = usePreferences()
  const { visits, areKnown } = useConfirmedVisits()
  const running = useRunningVisit(visits)
  const [offFor, setOffFor] = useKept('discreet-off')
  const isByVisit = running !== null && running !== offFor
  const isDiscreet = preferences.isDiscreet || isByVisit
  const toggle = (): void => {
    if (running !== null) setOffFor(isDiscreet ? running : '')
    if (running === null || preferences.isDiscreet) chooseDiscreet(!isDiscreet)
  }
  return <DiscreetContext value={{ isDiscreet, isByVisit, isKnown: isKnown && areKnown, toggle }}>{children}</DiscreetContext>
}

/** For what holds nothing that would have to be hidden. */
export function NeverDiscreet({ children }: { children: ReactNode }) {
  return <DiscreetContext value={never}>{children}</DiscreetContext>
}

type Visits = Outputs['visits']['confirmedSoon']
const none: Visits = []

/** Kept in the browser too: a pane that is opened at the customer's table is discreet before the server has answered. */
function useConfirmedVisits(): { visits: Visits; areKnown: boolean } {
  const [kept, keep] = useKept('confirmed-visits')
  const { data, isPending } = useQuery(useTRPC().visits.confirmedSoon.queryOptions(undefined, { refetchInterval: ASK_MS }))
  useEffect(() => {
    if (data) keep(JSON.stringify(data))
  }, [data, keep])
  return { visits: data ?? readVisits(kept), areKnown: !isPending }
}

function readVisits(kept: string): Visits {
  try {
    return JSON.parse(kept) as Visits
  } catch {
    return none
  }
}

/** A text that outlives the page; '' at first. */
function useKept(name: string): [string, (value: string) => void] {
  const key = `${name}|${useHost().partition}`
  const [value, setValue] = useState(() => localStorage.getItem(key) ?? '')
  const [keep] = useState(() => (next: string): void => {
    localStorage.setItem(key, next)
    setValue(next)
  })
  return [value, keep]
}
