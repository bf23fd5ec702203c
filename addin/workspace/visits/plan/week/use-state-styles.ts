import { makeStyles, tokens } from '@fluentui/react-components'

/** At the end of a visit only, and its words before it. */
const atEnd = (pattern: string, blank: string, size = 'auto') => ({
  backgroundImage: `linear-gradient(to left, transparent 11px, ${blank} 11px), ${pattern}`,
  backgroundSize: `auto, ${size}`,
  '& .fc-event-main': { paddingInlineEnd: '12px !important' },
})
const stripes = (color: string): string => `repeating-linear-gradient(135deg, ${color} 0 2px, transparent 2px 7px)`
const dots = (color: string): string => `radial-gradient(${color} 1px, transparent 1.3px)`
const border = (style: 'solid' | 'dashed' | 'dotted' | 'double', width = '1px') => ({
  ...{ borderTopStyle: style, borderRightStyle: style, borderBottomStyle: style, borderLeftStyle: style },
  borderLeftWidth: width,
})
const colors = (background: string, edge: string, text: string = tokens.colorNeutralForeground1) => ({
  ...{ '--fc-event-bg-color': background, '--fc-event-border-color': edge, '--fc-event-text-color': text },
  ...{ backgroundColor: background, borderTopColor: edge, borderRightColor: edge, borderBottomColor: edge, borderLeftColor: edge, color: text },
})

const { colorNeutralBackground1: blank, colorBrandStroke1: brand } = tokens

/** Each state has a pattern of its own, so that nobody has to tell colours apart. The same in the calendar and in its legend. */
export const useStateStyles = makeStyles({
  states: {
    '& .in-week.is-proposal': { ...colors(blank, brand), ...border('dashed') },
    '& .in-week.is-entered': { ...colors(blank, brand), ...border('solid', '5px') },
    '& .in-week.is-asked': {
      ...colors(tokens.colorBrandBackground2, brand),
      ...border('solid'),
      ...atEnd(stripes(brand), tokens.colorBrandBackground2),
    },
    '& .in-week.is-confirmed': {
      ...colors(tokens.colorBrandBackground, tokens.colorBrandBackground, tokens.colorNeutralForegroundOnBrand),
      ...border('solid'),
    },
    '& .in-week.is-drop_in': { ...colors(tokens.colorBrandBackground2, brand), ...border('double', '5px') },
    '& .in-week.is-recognised': {
      ...colors(blank, tokens.colorNeutralStrokeAccessible),
      ...border('dotted'),
      ...atEnd(dots(tokens.colorNeutralStrokeAccessible), blank, '6px 6px'),
    },
    '& .in-week.is-over': { ...colors(tokens.colorNeutralBackground4, tokens.colorNeutralStrokeAccessible), ...border('solid') },
    '& .in-week.is-appointment': {
      ...colors(tokens.colorNeutralBackground1Selected, tokens.colorNeutralStroke1, tokens.colorNeutralForeground2),
      ...border('solid'),
    },
    '& .in-week.is-tentative': border('dashed'),
  },
})
