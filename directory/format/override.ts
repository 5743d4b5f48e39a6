import type { Claim, Override, Service } from './schema';

/** A shared record as one kommun tells it: what its override says, and the shared record for the rest. */
export function withOverride<T extends Service | Claim>(shared: T, override: Override, kommun: string): T {
  // A check belongs to the number it was made of: an override with its own assurance does not borrow one.
  const { verified, ...unchecked } = shared;
  const base = override.assurance === undefined && verified ? { ...unchecked, verified } : unchecked;
  const translations = override.translations ?? translatedStill(shared.translations, override);
  return { ...base, ...override, translations, service_areas: [kommun] } as T;
}

/** What is said otherwise in Swedish must not be told as before in another language. */
function translatedStill(translations: Service['translations'], override: Override): Service['translations'] {
  const still = Object.entries(translations ?? {}).flatMap(([language, texts]) => {
    const kept = Object.entries(texts ?? {}).filter(([field]) => !(field in override));
    return kept.length > 0 ? [[language, Object.fromEntries(kept)] as const] : [];
  });
  return still.length > 0 ? Object.fromEntries(still) : undefined;
}
