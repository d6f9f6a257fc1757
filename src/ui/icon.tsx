/** Our own line icons, 24 by 24, one stroke; they only accompany words and are hidden from screen readers. */
const shapes = {
  day: 'M4 6.5h16v13H4zM4 10.5h16M8.5 4v4M15.5 4v4',
  appeal: 'M4 5.5h16v11H10l-4.5 3.5v-3.5H4zM8 9.5h8M8 12.5h5',
  register: 'M6 4h12.5v16H6a1.5 1.5 0 0 1-1.5-1.5v-13A1.5 1.5 0 0 1 6 4zM8.5 8.5h6M8.5 12h6M8.5 15.5h3.5',
  council:
    'M3.5 19c0-3 2-5 4.7-5s4.7 2 4.7 5M8.2 11.2a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4M15 6.2a2.5 2.5 0 0 1 .6 4.8M16.2 14.2c2.5.2 4.3 2.1 4.3 4.8',
  plan: 'M5 6.5l1.3 1.3L9 5M5 13l1.3 1.3L9 11.5M12 6.8h7M12 13.3h7M12 19h7M5.5 19h2',
  pupils: 'M12 5l9 4-9 4-9-4zM6.5 11v4.5c1.5 1.5 3.4 2.2 5.5 2.2s4-.7 5.5-2.2V11M21 9v5',
  settings: 'M4 7h9M17 7h3M15 5v4M4 17h3M11 17h9M9 15v4M4 12h13M19.5 12h.5M18 10v4',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5L20 20',
  check: 'M5 12.5l4.5 4.5L19 7',
  clock: 'M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM12 7.5V12l3 2',
  alert: 'M12 4.5l8.5 15h-17zM12 10v4.5M12 17v.2',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5c.6-4 3.6-6 7.5-6s6.9 2 7.5 6',
  menu: 'M4 7h16M4 12h16M4 17h16',
  close: 'M6 6l12 12M18 6L6 18',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  file: 'M6.5 3.500h8l4 4v13h-12zM14 3.500V8h4.5',
  upload: 'M12 16V5M7.5 9.500L12 5l4.5 4.500M5 19.500h14',
  more: 'M6 12v.1M12 12v.1M18 12v.1',
  down: 'M6.5 9.500L12 15l5.5-5.5',
  next: 'M9.5 6.500L15 12l-5.5 5.5',
  back: 'M14.5 6.500L9 12l5.5 5.5',
  plus: 'M12 5v14M5 12h14',
  edit: 'M5 19l1-4L16 5l3 3L9 18zM14 7l3 3',
  info: 'M12 20.500a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM12 11v5.500M12 7.800v.2',
  out: 'M14 4.500H5.500v15H14M10.5 12H20M16.5 8.500L20 12l-3.5 3.5',
  undo: 'M8 5.500L4.5 9 8 12.500M4.5 9H14a5.5 5.5 0 0 1 0 11h-3',
  dot: 'M12 15.500a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z',
  pause: 'M9 6v12M15 6v12',
  family:
    'M8 10.500a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3 19.500c.2-3.5 2.2-5.5 5-5.5 1.6 0 3 .6 3.9 1.800M16.5 14.500a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.400zM12.8 20c.3-2.3 1.7-3.5 3.7-3.500s3.4 1.2 3.7 3.5',
  sun: 'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.600L7 7M17 17l1.4 1.400M5.6 18.400L7 17M17 7l1.4-1.4',
} as const;

export type IconName = keyof typeof shapes;

export function Icon({ name, size = 18 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'dot' ? 5 : 1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
      className="tk-icon"
    >
      <path d={shapes[name]} />
    </svg>
  );
}
