const browsers = ['Edg', 'OPR', 'YaBrowser', 'Firefox', 'Chrome', 'Safari'] as const;
const browserNames: Record<(typeof browsers)[number], string> = {
  Edg: 'Edge',
  OPR: 'Opera',
  YaBrowser: 'Yandex',
  Firefox: 'Firefox',
  Chrome: 'Chrome',
  Safari: 'Safari',
};
const systems = ['Android', 'iPhone', 'iPad', 'Windows', 'Mac OS', 'Linux'] as const;

/** «Chrome, Windows» of what a browser says of itself; other text is shortened. */
export function deviceWord(device: string): string {
  const browser = browsers.find((one) => device.includes(`${one}/`));
  const system = systems.find((one) => device.includes(one));
  const words = [browser === undefined ? undefined : browserNames[browser], system].filter(
    (word) => word !== undefined,
  );
  return words.length === 0 ? device.slice(0, 40) : words.join(', ');
}
