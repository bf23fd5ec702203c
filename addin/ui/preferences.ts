/** What the user keeps for himself (discreet mode, open sections). Mirrored in the browser, so that a pane at the customer's table starts discreet. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type Inputs, useTRPC } from '../api.ts'
import { useHost } from './app-context.ts'

type Preferences = Inputs['people']['savePreferences']

const nothingKept: Preferences = { isDiscreet: false, openSections: [] }

/** `isKnown`: the server has said what the user keeps, or cannot. */
export function usePreferences(): {
  preferences: Preferences
  isKnown: boolean
  chooseDiscreet: (isDiscreet: boolean) => void
  toggleSection: (name: string) => void
  openSection: (name: string) => void
} {
  const trpc = useTRPC()
  const client = useQueryClient()
  const mirror = `cockpit-preferences|${useHost().partition}`
  const { data: me, isPending } = useQuery(trpc.people.whoAmI.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }))
  const { mutate } = useMutation(trpc.people.savePreferences.mutationOptions())
  const { data: chosen } = useQuery<Preferences | null>({
    queryKey: ['preferences'],
    queryFn: () => null,
    initialData: null,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const preferences = chosen ?? me?.preferences ?? readMirror(mirror)
  const save = (next: Preferences): void => {
    client.setQueryData(['preferences'], next)
    localStorage.setItem(mirror, JSON.stringify(next))
    mutate(next)
  }
  return {
    preferences,
    isKnown: !isPending,
    chooseDiscreet: (isDiscreet) => save({ ...preferences, isDiscreet }),
    openSection: (name) => {
      if (!preferences.openSections.includes(name)) save({ ...preferences, openSections: [...preferences.openSections, name] })
    },
    toggleSection: (name) => save({ ...preferences, openSections: toggled(preferences.openSections, name) }),
  }
}

const toggled = (names: string[], name: string): string[] => (names.includes(name) ? names.filter((one) => one !== name) : [...names, name])

function readMirror(key: string): Preferences {
  try {
    return { ...nothingKept, ...(JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Preferences>) }
  } catch {
    return nothingKept
  }
}
