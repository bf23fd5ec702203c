/** A value of a setting. */
export type SettingValue = boolean | number | string | null | readonly string[]

export type SettingChange = { field: string; before: SettingValue; after: SettingValue }

/** What is different afterwards, setting by setting. Lists are the same in any order. */
export const changesBetween = <Settings extends Record<string, SettingValue>>(before: Settings, after: Settings): SettingChange[] =>
  Object.entries(after).flatMap(([field, value]) => {
    const known = before[field] ?? null
    return comparable(known) === comparable(value) ? [] : [{ field, before: known, after: value }]
  })

const comparable = (value: SettingValue): string => JSON.stringify(Array.isArray(value) ? [...value].sort() : value)
