/** The address people type, as the server was told (TIREK_PUBLIC_URL); null: only machines of the school reach it. */
export function publicUrl(): string | null {
  const told = document.querySelector('meta[name="public-url"]')?.getAttribute('content') ?? '';
  return URL.canParse(told) ? new URL(told).origin : null;
}
