import { isAddress, isPausePossible, isRegion } from '../../../../../domain/visits/frame/planning-profile.ts'
import type { Inputs, Outputs } from '../../../../api.ts'

export type Profile = Outputs['planningFrame']['profile']
export type ProfileChange = Partial<Omit<Profile, 'version' | 'found'>>
type SavedProfile = Inputs['planningFrame']['saveProfile']

/** A day and what is said of it. */
export type Dated = { day: string; what: string }

/** While they are typed, regions are kept as they stand between the commas. */
export const areRegionsWrong = (regions: readonly string[]): boolean => regions.some((region) => region.trim() !== '' && !isRegion(region.trim()))

export const isNightEmpty = ({ day, place }: Profile['nights'][number]): boolean => day === '' || place.trim() === ''

/** Another night before it has the same day. */
export const isNightTwice = (nights: Profile['nights'], index: number): boolean => nights.findIndex(({ day }) => day === nights[index]?.day) < index

export const isTourWrong = ({ day, address }: Profile['jointTours'][number]): boolean => day === '' || !isAddress(address.trim())

export const canBeSaved = ({ weekdays, nights, jointTours, ...profile }: Profile): boolean =>
  isPausePossible(profile) &&
  !weekdays.some(({ regions }) => areRegionsWrong(regions)) &&
  !nights.some((night, i) => isNightEmpty(night) || isNightTwice(nights, i)) &&
  !jointTours.some(isTourWrong)

/** Without the blanks that are left while something is typed. */
export function toSave({ found: _found, ...profile }: Profile): SavedProfile {
  const place = (text: string | null) => text?.trim() || null
  return {
    ...profile,
    home: place(profile.home),
    office: place(profile.office),
    weekdays: profile.weekdays.map((rule) => ({ ...rule, regions: rule.regions.map((region) => region.trim()).filter((region) => region !== '') })),
    nights: profile.nights.map((night) => ({ ...night, place: night.place.trim() })),
    jointTours: profile.jointTours.map((tour) => ({ ...tour, address: tour.address.trim() })),
  }
}
