/** The product's colours over Fluent's themes: petrol as brand, berry for warnings, since green, yellow and red belong to detours. */
import { type BrandVariants, createDarkTheme, createLightTheme, type Theme } from '@fluentui/react-components'

const petrol: BrandVariants = {
  10: '#010405',
  20: '#04191d',
  30: '#052a31',
  40: '#063740',
  50: '#08454f',
  60: '#0a505b',
  70: '#0b5a66',
  80: '#156d7a',
  90: '#26808d',
  100: '#3a929f',
  110: '#51a4b0',
  120: '#6ab5c0',
  130: '#86c6cf',
  140: '#a3d6dd',
  150: '#c2e6ea',
  160: '#e2f4f6',
}

/** Denser than Fluent's own: the pane has 320 x 500 px. */
const compact: Partial<Theme> = { fontSizeBase300: '13px', lineHeightBase300: '18px', fontSizeBase200: '12px', lineHeightBase200: '16px' }

export const themes: Record<'light' | 'dark', Theme> = {
  light: { ...createLightTheme(petrol), ...compact },
  dark: {
    ...createDarkTheme(petrol),
    ...compact,
    colorBrandForeground1: petrol[120],
    colorBrandForeground2: petrol[120],
    colorBrandForegroundLink: petrol[130],
    colorBrandBackground2: petrol[40],
    // Fluent's own is too dark for small words on its dark grey: 4.2 to 1, where 4.5 is readable.
    colorStatusDangerForeground1: '#eeacb2',
  },
}
