/** What the user keeps for himself (discreet mode, open sections, single keys). Mirrored in the browser, so that a pane at the customer's table starts discreet. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type Outputs, useTRPC } from '../api.ts'
import { useHost } from './app-context.ts'

type Preferences = Outputs['people']['whoAmI']['preferences']

const nothingKept: Preferences = { isDiscreet: false, openSections: [], areLettersOn: true }

/** `isKnown`: the server has said what the user keeps, or cannot. */
export function usePreferences(): {
  preferences: Preferences
  isKnown: boolean
  chooseDiscreet: (isDiscreet: boolean) => void
  chooseLetters: (areLettersOn: boolean) => void
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
  const save = (changed: Partial<Preferences>): void => {
    const next = { ...preferences, ...changed }
    client.setQueryData(['preferences'], next)
    localStorage.setItem(mirror, JSON.stringify(next))
    mutate(changed)
  }
  return {
    preferences,
    isKnown: !isPending,
    chooseDiscreet: (isDiscreet) => save({ isDiscreet }),
    chooseLetters: (areLettersOn) => save({ areLettersOn }),
    openSection: (name) => {
      if (!preferences.openSections.includes(name)) save({ openSections: [...preferences.openSections, name] })
    },
    toggleSection: (name) => save({ openSections: toggled(preferences.openSections, name) }),
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
