import { useHost, useTexts } from '../../../ui/app-context.ts'
import { useFormat } from '../../../ui/use-format.ts'
import type { CheckedVisit } from './use-time-check.ts'

/** What was found about a time, as sentences. */
export function useTimeWords() {
  const { timeCheck: texts } = useTexts().visitOffer
  const { number, day, weekday, time } = useFormat()
  const format = new Intl.DateTimeFormat(useHost().locale, { timeStyle: 'short', timeZone: 'UTC' })
  const clock = (minutes: number): string => format.format(new Date(minutes * 60_000))
  const span = ({ from, until }: { from: number; until: number }): string => `${clock(from)}–${clock(until)}`
  const tooShort = ({ before, after, overlaps }: CheckedVisit): string[] =>
    overlaps.length > 0
      ? []
      : [
          before?.missing && texts.tooShortFrom(before.name ?? '', number(before.minutes), number(before.minutes - before.missing)),
          after?.missing && texts.tooShortTo(after.name ?? '', number(after.minutes), number(after.minutes - after.missing)),
        ].flatMap((text) => text || [])
  const absence = ({ personAway }: CheckedVisit): string[] => {
    if (!personAway) return []
    const { name, until, hasLeft } = personAway
    return [hasLeft ? texts.personGone(name) : until ? texts.personAway(name, day(until)) : texts.personAwayOpen(name)]
  }
  const closed = ({ isClosed, openWindows, shutUntil }: CheckedVisit): string[] =>
    shutUntil
      ? [texts.shut(day(shutUntil))]
      : isClosed
        ? [openWindows.length > 0 ? texts.closed(openWindows.map(span).join(', ')) : texts.closedAllDay]
        : []
  const second = ({ otherVisit }: CheckedVisit): string[] => {
    if (!otherVisit) return []
    const when = `${weekday(otherVisit.startsAt)} ${time(otherVisit.startsAt)}`
    return [otherVisit.owner ? texts.secondBy(when, otherVisit.owner) : texts.second(when)]
  }
  return {
    clock,
    warnings: (checked: CheckedVisit): string[] => [
      ...checked.overlaps.map((each) => texts.overlap(each.name, span(each))),
      ...tooShort(checked),
      ...(checked.ownDay ? [texts.ownDay[checked.ownDay]] : []),
      ...(checked.isOutsideHours ? [texts.outsideHours(span(checked.hours))] : []),
      ...absence(checked),
      ...closed(checked),
      ...second(checked),
      ...(checked.isBlocked ? [texts.blocked] : []),
    ],
    /** Null: nobody knows. */
    ways: ({ before, after }: CheckedVisit): string | null =>
      before && after ? texts.ways(number(before.minutes), before.name, number(after.minutes), after.name) : null,
  }
}
