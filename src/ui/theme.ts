import { createTheme } from '@mantine/core';

/** One quiet theme, one accent (teal, 4.5:1 on white and under white text); colours of surfaces stand in ui.css. */
export const theme = createTheme({
  colors: {
    tirek: [
      '#ecf6f5',
      '#d8ecea',
      '#b0d9d6',
      '#84c4c0',
      '#5cb2ad',
      '#3fa6a0',
      '#2b9a94',
      '#178a84',
      '#0b7a75',
      '#075f5b',
    ],
    dark: [
      '#e6ecec',
      '#c3cdcd',
      '#a3b3b4',
      '#7d8e90',
      '#455657',
      '#344243',
      '#202b2c',
      '#1a2324',
      '#12191a',
      '#0d1213',
    ],
    due: ['#fbeee7', '#f6dccd', '#efbfa3', '#e79f76', '#dd8150', '#d0683a', '#c0552a', '#b54c22', '#a8431b', '#833314'],
  },
  primaryColor: 'tirek',
  primaryShade: { light: 8, dark: 8 },
  autoContrast: true,
  defaultRadius: 8,
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontFamily: 'system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif',
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.5' },
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.625rem', lineHeight: '1.25' },
      h2: { fontSize: '1.125rem', lineHeight: '1.35' },
      h3: { fontSize: '1rem', lineHeight: '1.4' },
    },
  },
  components: {
    // By name: importing the parts for their types would bring them to a first page that shows none of them.
    Modal: { defaultProps: { centered: true, radius: 12, overlayProps: { backgroundOpacity: 0.45 } } },
    Popover: { defaultProps: { shadow: 'md', withinPortal: true } },
    Tooltip: { defaultProps: { withArrow: true, events: { hover: true, focus: true, touch: true } } },
  },
});
